// containerlab-check FILE judges a topology beyond "containerlab validate": it
// runs containerlab's own checks that come only with "containerlab deploy", less
// those that look at this machine (bridges, containers, images, CPU features), and
// a few that only Docker or the kernel would make. It prints every fault and exits 1.
package main

import (
	"context"
	"errors"
	"fmt"
	"net/netip"
	"os"
	"slices"
	"sort"
	"strings"
	_ "unsafe" // for go:linkname

	"github.com/charmbracelet/log"

	"github.com/srl-labs/containerlab/core"
	dependencies "github.com/srl-labs/containerlab/core/dependency_manager"
	"github.com/srl-labs/containerlab/links"
	"github.com/srl-labs/containerlab/nodes"
)

// containerlab's own checks, which it does not export.

//go:linkname verifyLinks github.com/srl-labs/containerlab/core.(*CLab).verifyLinks
func verifyLinks(lab *core.CLab, ctx context.Context, params *links.VerifyLinkParams) error

//go:linkname verifyRootNetNSLinks github.com/srl-labs/containerlab/core.(*CLab).verifyRootNetNSLinks
func verifyRootNetNSLinks(lab *core.CLab) error

//go:linkname verifyDuplicateAddresses github.com/srl-labs/containerlab/core.(*CLab).verifyDuplicateAddresses
func verifyDuplicateAddresses(lab *core.CLab) error

//go:linkname createStaticDynamicDependency github.com/srl-labs/containerlab/core.(*CLab).createStaticDynamicDependency
func createStaticDynamicDependency(lab *core.CLab) error

//go:linkname createWaitForDependency github.com/srl-labs/containerlab/core.(*CLab).createWaitForDependency
func createWaitForDependency(lab *core.CLab) error

//go:linkname createNamespaceSharingDependency github.com/srl-labs/containerlab/core.(*CLab).createNamespaceSharingDependency
func createNamespaceSharingDependency(lab *core.CLab)

// nodeChecks are the parts of a node's CheckDeploymentConditions that do not look at this machine.
type nodeChecks interface {
	VerifyContainerName() error
	VerifyLicenseFileExists(ctx context.Context) error
}

func check(ctx context.Context, file string) []error {
	manager := dependencies.NewDependencyManager()
	lab, err := core.NewContainerLab(core.WithDependencyManager(manager), core.WithTopoPath(file, nil))
	if err != nil {
		return []error{err}
	}
	if err := lab.ResolveLinks(); err != nil {
		return []error{err}
	}
	faults := []error{
		verifyLinks(lab, ctx, &links.VerifyLinkParams{AllowExistingEndpoint: true}),
		verifyRootNetNSLinks(lab),
	}
	names := make([]string, 0, len(lab.Nodes))
	for name := range lab.Nodes {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		faults = append(faults, checkNode(ctx, lab.Nodes[name])...)
		manager.AddNode(lab.Nodes[name])
	}
	faults = append(faults, verifyDuplicateAddresses(lab), checkDependencies(lab, manager))
	faults = append(faults, checkInterfaces(lab)...)
	faults = append(faults, checkManagement(lab, names)...)
	return slices.DeleteFunc(faults, func(fault error) bool { return fault == nil })
}

func checkNode(ctx context.Context, node nodes.Node) []error {
	faults := []error{node.VerifyStartupConfig(node.Config().LabDir), node.CheckInterfaceName()}
	if more, ok := node.(nodeChecks); ok {
		faults = append(faults, more.VerifyContainerName(), more.VerifyLicenseFileExists(ctx))
	}
	for label, image := range node.GetImages(ctx) {
		if image == "" {
			faults = append(faults, fmt.Errorf("missing required %q attribute for node %q", label, node.GetShortName()))
		}
	}
	return faults
}

func checkDependencies(lab *core.CLab, manager dependencies.DependencyManager) error {
	if err := createStaticDynamicDependency(lab); err != nil {
		return err
	}
	if err := createWaitForDependency(lab); err != nil {
		return err
	}
	createNamespaceSharingDependency(lab)
	return manager.CheckAcyclicity()
}

// checkInterfaces: containerlab silently leaves a random name on an interface whose own
// name the kernel would refuse, and two equal MAC addresses in a lab are never meant.
func checkInterfaces(lab *core.CLab) []error {
	var faults []error
	addresses := map[string]links.Endpoint{}
	for _, endpoint := range lab.Endpoints {
		if name := endpoint.GetIfaceName(); !links.IsValidInterfaceName(name) {
			faults = append(faults, fmt.Errorf("interface name %s is not one that Linux takes", endpoint))
		}
		address := endpoint.GetMac().String()
		if other, found := addresses[address]; found && address != "" {
			faults = append(faults, fmt.Errorf("MAC address %s of %s and %s", address, other, endpoint))
		}
		addresses[address] = endpoint
	}
	return faults
}

// checkManagement: what Docker finds when it makes the management network and the containers.
func checkManagement(lab *core.CLab, names []string) []error {
	var faults []error
	mgmt := lab.Config.Mgmt
	subnets := map[string]netip.Prefix{}
	for _, text := range []string{mgmt.IPv4Subnet, mgmt.IPv6Subnet} {
		if text == "" || text == "auto" {
			continue
		}
		subnet, err := netip.ParsePrefix(text)
		if err != nil || subnet != subnet.Masked() {
			faults = append(faults, fmt.Errorf("management subnet %s is not one that Docker takes", text))
			continue
		}
		subnets[text] = subnet
	}
	ports := map[string]string{}
	for _, name := range names {
		config := lab.Nodes[name].Config()
		for _, pair := range [][2]string{{config.MgmtIPv4Address, mgmt.IPv4Subnet}, {config.MgmtIPv6Address, mgmt.IPv6Subnet}} {
			if pair[0] == "" {
				continue
			}
			address, err := netip.ParseAddr(pair[0])
			if err != nil {
				faults = append(faults, fmt.Errorf("management address of %s: %w", name, err))
			} else if subnet, ok := subnets[pair[1]]; ok && !subnet.Contains(address) {
				faults = append(faults, fmt.Errorf("management address %s of %s is outside %s", address, name, subnet))
			} else if mgmt.Network == "bridge" {
				faults = append(faults, fmt.Errorf("management address %s of %s: Docker's own bridge network takes none", address, name))
			}
		}
		for port, bindings := range config.PortBindings {
			for _, binding := range bindings {
				key := binding.HostIP + ":" + binding.HostPort + "/" + port.Proto()
				if other, found := ports[key]; found && binding.HostPort != "" {
					faults = append(faults, fmt.Errorf("host port %s of %s and %s", key, other, name))
				}
				ports[key] = name
			}
		}
	}
	return faults
}

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "use: containerlab-check FILE")
		os.Exit(2)
	}
	log.SetReportTimestamp(false)
	log.SetLevel(log.WarnLevel)
	if faults := check(context.Background(), os.Args[1]); len(faults) > 0 {
		for line := range strings.Lines(errors.Join(faults...).Error()) {
			fmt.Fprintln(os.Stderr, "containerlab-check:", strings.TrimSuffix(line, "\n"))
		}
		os.Exit(1)
	}
}
