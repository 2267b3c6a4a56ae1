// k3d-check takes a k3d config through everything that "k3d cluster create
// --config FILE" does with it before a container is started: k3d's own schema,
// decoding, transformation, validation, network and node preparation. In place
// of Docker stands a runtime that only writes down what it is asked to make.
// It prints the first fault and exits 1, or prints the cluster that k3d would make.
package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/netip"
	"os"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/sirupsen/logrus"
	"github.com/spf13/viper"

	cliconfig "github.com/k3d-io/k3d/v5/cmd/util/config"
	"github.com/k3d-io/k3d/v5/pkg/client"
	"github.com/k3d-io/k3d/v5/pkg/config"
	conf "github.com/k3d-io/k3d/v5/pkg/config/v1alpha5"
	"github.com/k3d-io/k3d/v5/pkg/logger"
	"github.com/k3d-io/k3d/v5/pkg/runtimes"
	"github.com/k3d-io/k3d/v5/pkg/runtimes/docker"
	runtimeerrors "github.com/k3d-io/k3d/v5/pkg/runtimes/errors"
	runtimetypes "github.com/k3d-io/k3d/v5/pkg/runtimes/types"
	k3d "github.com/k3d-io/k3d/v5/pkg/types"
	"github.com/k3d-io/k3d/v5/version"
)

const (
	randomPort  = "random"
	randomToken = "(random)"
)

// recorder stands in for Docker. Whatever it does not answer ends the program:
// the embedded interface is nil.
type recorder struct {
	runtimes.Runtime
	networks map[string]*k3d.ClusterNetwork
	nodes    []*k3d.Node
}

func (r *recorder) ID() string             { return "recorder" }
func (r *recorder) GetHost() string        { return "" }
func (r *recorder) GetRuntimePath() string { return "/var/run/docker.sock" }

func (r *recorder) Info() (*runtimetypes.RuntimeInfo, error) {
	return &runtimetypes.RuntimeInfo{Name: "recorder", CgroupVersion: "2", CgroupDriver: "systemd"}, nil
}

func (r *recorder) CreateNetworkIfNotPresent(_ context.Context, network *k3d.ClusterNetwork) (*k3d.ClusterNetwork, bool, error) {
	made := *network
	made.ID = "network-" + network.Name
	if made.IPAM.Managed && !made.IPAM.IPPrefix.IsValid() {
		made.IPAM.IPPrefix = netip.MustParsePrefix("172.28.0.0/16") // k3d would look for a free one
	}
	if made.IPAM.IPPrefix.IsValid() {
		masked := made.IPAM.IPPrefix.Masked()
		if masked != made.IPAM.IPPrefix {
			return nil, false, fmt.Errorf("subnet %s has host bits set: Docker refuses it", made.IPAM.IPPrefix)
		}
		made.IPAM.IPsUsed = append(made.IPAM.IPsUsed, masked.Addr().Next()) // the gateway
	}
	r.networks[made.Name] = &made
	return &made, made.External, nil
}

func (r *recorder) GetNetwork(_ context.Context, network *k3d.ClusterNetwork) (*k3d.ClusterNetwork, error) {
	if found, ok := r.networks[network.Name]; ok {
		copied := *found
		copied.IPAM.IPsUsed = slices.Concat(found.IPAM.IPsUsed, network.IPAM.IPsUsed)
		return &copied, nil
	}
	return nil, runtimeerrors.ErrRuntimeNetworkNotExists
}

func (r *recorder) GetVolume(string) (string, error) {
	return "", runtimeerrors.ErrRuntimeVolumeNotExists
}

func (r *recorder) CreateVolume(context.Context, string, map[string]string) error { return nil }

func (r *recorder) ConnectNodeToNetwork(context.Context, *k3d.Node, string) error { return nil }

// GetNode finds what was made here, and takes every other name for a registry
// that exists already: only "registries.use" asks for such names.
func (r *recorder) GetNode(_ context.Context, node *k3d.Node) (*k3d.Node, error) {
	for _, made := range r.nodes {
		if made.Name == node.Name {
			return made, nil
		}
	}
	return &k3d.Node{
		Name: node.Name,
		Role: k3d.RegistryRole,
		RuntimeLabels: map[string]string{
			k3d.LabelRegistryHost: node.Name, k3d.LabelRegistryPortInternal: k3d.DefaultRegistryPort,
			k3d.LabelRegistryPortExternal: k3d.DefaultRegistryPort,
		},
	}, nil
}

func (r *recorder) StartNode(context.Context, *k3d.Node) error { return nil }

func (r *recorder) CreateNode(_ context.Context, node *k3d.Node) error {
	if _, err := docker.TranslateNodeToContainer(node); err != nil {
		return err
	}
	r.nodes = append(r.nodes, node)
	return nil
}

// plain prints k3d's warnings one a line, less those that only say that there is no Docker.
type plain struct{}

func (plain) Format(entry *logrus.Entry) ([]byte, error) {
	for _, expected := range []string{"Failed to get network information", "ignoring specified memory limits"} {
		if strings.HasPrefix(entry.Message, expected) {
			return nil, nil
		}
	}
	return []byte("k3d-check: " + entry.Level.String() + ": " + strings.TrimSpace(entry.Message) + "\n"), nil
}

// keepEnvironment drops what would change the answer from machine to machine:
// k3d reads K3D_ variables as settings and replaces $NAME all over the file.
func keepEnvironment(names ...string) {
	kept := map[string]string{}
	for _, name := range names {
		if value, ok := os.LookupEnv(name); ok {
			kept[name] = value
		}
	}
	os.Clearenv()
	for name, value := range kept {
		_ = os.Setenv(name, value)
	}
}

func read(file string) (conf.SimpleConfig, error) {
	values := viper.New()
	// The defaults of "k3d cluster create"'s flags.
	values.SetDefault("servers", 1)
	values.SetDefault("agents", 0)
	values.SetDefault("image", k3d.DefaultK3sImageRepo+":"+version.K3sVersion)
	values.SetDefault("options.k3d.wait", true)
	values.SetDefault("options.kubeconfig.updatedefaultkubeconfig", true)
	values.SetDefault("options.kubeconfig.switchcurrentcontext", true)
	if err := cliconfig.InitViperWithConfigFile(values, file); err != nil { // a fault ends the program with 1
		return conf.SimpleConfig{}, err
	}
	return config.SimpleConfigFromViper(values)
}

func check(ctx context.Context, file string) (*conf.ClusterConfig, *recorder, error) {
	simple, err := read(file)
	if err != nil {
		return nil, nil, err
	}
	if simple.ExposeAPI.HostPort == "" {
		simple.ExposeAPI.HostPort = randomPort
	}
	if simple.ClusterToken == "" {
		simple.ClusterToken = randomToken
	}
	if err := config.ProcessSimpleConfig(&simple); err != nil {
		return nil, nil, err
	}
	runtime := &recorder{networks: map[string]*k3d.ClusterNetwork{}}
	cluster, err := config.TransformSimpleToClusterConfig(ctx, runtime, simple, file)
	if err != nil {
		return nil, nil, err
	}
	if cluster, err = config.ProcessClusterConfig(*cluster); err != nil {
		return nil, nil, err
	}
	if err := config.ValidateClusterConfig(ctx, runtime, *cluster); err != nil {
		return nil, nil, err
	}
	if err := client.ClusterPrep(ctx, runtime, cluster); err != nil {
		return nil, nil, err
	}
	if err := client.ClusterCreate(ctx, runtime, &cluster.Cluster, &cluster.ClusterCreateOpts); err != nil {
		return nil, nil, err
	}
	return cluster, runtime, checkHostPorts(runtime.nodes)
}

// checkHostPorts finds what Docker would find only on start, with the cluster half made.
func checkHostPorts(nodes []*k3d.Node) error {
	taken := map[string]string{}
	var faults []error
	for _, line := range portLines(nodes) {
		host, container, _ := strings.Cut(line, " -> ")
		colon := strings.LastIndex(host, ":")
		address, port := host[:colon], host[colon+1:]
		if port == randomPort || port == "" {
			continue
		}
		if number, err := strconv.Atoi(port); err != nil || number < 1 || number > 65535 {
			faults = append(faults, fmt.Errorf("host port %s is not a port: Docker refuses it", port))
			continue
		}
		key := port + container[strings.LastIndex(container, "/"):]
		if other, found := taken[key]; found && (other == address || everywhere(other) || everywhere(address)) {
			faults = append(faults, fmt.Errorf("host port %s is published more than once: Docker refuses it", key))
		}
		taken[key] = address
	}
	return errors.Join(faults...)
}

func everywhere(address string) bool { return address == "" || address == "0.0.0.0" || address == "::" }

func portLines(nodes []*k3d.Node) []string {
	var lines []string
	for _, node := range nodes {
		for port, bindings := range node.Ports {
			container := string(port)
			if !strings.Contains(container, "/") {
				container += "/tcp"
			}
			for _, binding := range bindings {
				lines = append(lines, fmt.Sprintf("%s:%s -> %s:%s", binding.HostIP, binding.HostPort, node.Name, container))
			}
		}
	}
	sort.Strings(lines)
	return lines
}

func describe(out io.Writer, cluster *conf.ClusterConfig, made *recorder) {
	network := made.networks[cluster.Cluster.Network.Name]
	subnet := "(Docker's choice)"
	if cluster.Cluster.Network.IPAM.Managed {
		subnet = network.IPAM.IPPrefix.String()
	}
	external := ""
	if network.External {
		external = " external"
	}
	fmt.Fprintf(out, "cluster %s\n", cluster.Name)
	fmt.Fprintf(out, "network %s%s subnet %s\n", network.Name, external, subnet)
	fmt.Fprintf(out, "api %s:%s host %s\n", cluster.KubeAPI.Binding.HostIP, cluster.KubeAPI.Binding.HostPort, cluster.KubeAPI.Host)
	nodes := slices.Clone(made.nodes)
	sort.Slice(nodes, func(a, b int) bool { return nodes[a].Name < nodes[b].Name })
	for _, node := range nodes {
		address := ""
		if node.IP.Static {
			address = " ip " + node.IP.IP.String()
		}
		fmt.Fprintf(out, "node %s %s image %s%s\n", node.Name, node.Role, node.Image, address)
		for _, arg := range node.Args {
			fmt.Fprintf(out, "  arg %s\n", arg)
		}
		for _, env := range sorted(node.Env) {
			if strings.HasPrefix(env, "K3S_TOKEN=") && env != "K3S_TOKEN="+randomToken {
				sum := sha256.Sum256([]byte(env))
				env = "K3S_TOKEN=(sha256 " + hex.EncodeToString(sum[:4]) + ")"
			}
			fmt.Fprintf(out, "  env %s\n", env)
		}
		for _, volume := range node.Volumes {
			fmt.Fprintf(out, "  volume %s\n", volume)
		}
	}
	for _, line := range portLines(made.nodes) {
		fmt.Fprintf(out, "port %s\n", line)
	}
	if registries := cluster.ClusterCreateOpts.Registries.Config; registries != nil {
		names := make([]string, 0, len(registries.Mirrors))
		for name, mirror := range registries.Mirrors {
			names = append(names, name+" -> "+strings.Join(mirror.Endpoints, " "))
		}
		for _, name := range sorted(names) {
			fmt.Fprintf(out, "mirror %s\n", name)
		}
	}
}

func sorted(texts []string) []string {
	texts = slices.Clone(texts)
	sort.Strings(texts)
	return texts
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "use: k3d-check FILE")
		os.Exit(2)
	}
	keepEnvironment("PATH", "HOME", "LANG", "TMPDIR")
	folder, err := os.MkdirTemp("", "k3d-check-")
	if err != nil {
		fmt.Fprintln(os.Stderr, "k3d-check:", err)
		os.Exit(2)
	}
	_ = os.Setenv("TMPDIR", folder) // k3d leaves a copy of the file there
	_ = os.Setenv("DOCKER_HOST", "unix://"+folder+"/no-docker")
	log := logger.Log()
	log.SetLevel(logrus.WarnLevel)
	log.SetFormatter(plain{})
	log.SetOutput(os.Stderr)
	log.ExitFunc = func(code int) { // k3d ends the program on a fault of the schema
		_ = os.RemoveAll(folder)
		os.Exit(code)
	}
	defer func() {
		if fault := recover(); fault != nil {
			fmt.Fprintln(os.Stderr, "k3d-check: k3d itself panics:", fault)
			log.ExitFunc(1)
		}
	}()
	cluster, made, err := check(context.Background(), os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, "k3d-check:", err)
		log.ExitFunc(1)
	}
	describe(os.Stdout, cluster, made)
	log.ExitFunc(0)
}
