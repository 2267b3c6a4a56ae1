// docker-stub answers, on a unix socket, the few questions that containerlab and
// k3d ask of a Docker daemon before they judge a file. It holds no containers,
// no networks and no volumes, and refuses everything that would make one.
//
//	docker-stub run COMMAND [ARG...]   runs the command with DOCKER_HOST set to a
//	                                   socket of its own, and ends with its exit code
//	docker-stub listen SOCKET          answers on SOCKET until it is ended
//
// With DOCKER_STUB_LOG=FILE every request is added to FILE.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"syscall"
)

const apiVersion = "1.47"

type object = map[string]any

var versionPrefix = regexp.MustCompile(`^/v[0-9]+\.[0-9]+/`)

// answers holds what the stub knows, by path without its version.
var answers = map[string]any{
	"/version": object{
		"Version": "27.5.1", "ApiVersion": apiVersion, "MinAPIVersion": "1.24",
		"Os": "linux", "Arch": "amd64", "KernelVersion": "6.1.0", "GoVersion": "go1.24",
		"Platform":   object{"Name": "docker-stub"},
		"Components": []object{{"Name": "Engine", "Version": "27.5.1", "Details": object{"ApiVersion": apiVersion}}},
	},
	"/info": object{
		"ID": "docker-stub", "Name": "docker-stub", "ServerVersion": "27.5.1",
		"OSType": "linux", "OperatingSystem": "docker-stub", "Architecture": "x86_64",
		"CgroupDriver": "systemd", "CgroupVersion": "2", "Driver": "overlay2",
		"DriverStatus": [][]string{{"Backing Filesystem", "extfs"}},
		"NCPU":         2, "MemTotal": 8 << 30,
	},
	"/containers/json": []any{},
	"/images/json":     []any{},
	"/networks":        []any{},
	"/volumes":         object{"Volumes": []any{}, "Warnings": []any{}},
}

func answer(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Api-Version", apiVersion)
	w.Header().Set("Ostype", "linux")
	w.Header().Set("Server", "docker-stub")
	path := versionPrefix.ReplaceAllString(r.URL.Path, "/")
	if path == "/_ping" {
		w.Header().Set("Content-Type", "text/plain")
		fmt.Fprint(w, "OK")
		return
	}
	status := http.StatusOK
	body, known := answers[path]
	switch {
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		status = http.StatusForbidden
		body = object{"message": "docker-stub changes nothing: " + r.Method + " " + path}
	case !known:
		status = http.StatusNotFound
		body = object{"message": missing(path)}
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}

// missing words the fault as Docker does: its clients read the words.
func missing(path string) string {
	parts := strings.Split(strings.Trim(path, "/"), "/")
	if len(parts) < 2 {
		return "page not found"
	}
	switch parts[0] {
	case "containers":
		return "No such container: " + parts[1]
	case "images":
		return "No such image: " + parts[1]
	case "networks":
		return "network " + parts[1] + " not found"
	case "volumes":
		return "get " + parts[1] + ": no such volume"
	}
	return "page not found"
}

// logged writes down each request, for whoever adds an answer.
func logged(next http.HandlerFunc) http.Handler {
	path := os.Getenv("DOCKER_STUB_LOG")
	if path == "" {
		return next
	}
	var lock sync.Mutex
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		lock.Lock()
		file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
		if err == nil {
			fmt.Fprintln(file, r.Method, r.URL)
			_ = file.Close()
		}
		lock.Unlock()
		next(w, r)
	})
}

func serve(socket string) error {
	listener, err := net.Listen("unix", socket)
	if err != nil {
		return err
	}
	go func() { _ = http.Serve(listener, logged(answer)) }()
	return nil
}

func run(command []string) (int, error) {
	folder, err := os.MkdirTemp("", "docker-stub-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(folder)
	socket := filepath.Join(folder, "docker.sock")
	if err := serve(socket); err != nil {
		return 0, err
	}
	child := exec.Command(command[0], command[1:]...)
	child.Stdin, child.Stdout, child.Stderr = os.Stdin, os.Stdout, os.Stderr
	child.Env = append(os.Environ(), "DOCKER_HOST=unix://"+socket)
	runtime.LockOSThread() // the child is told of the end of this thread, not of the process
	child.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGTERM}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	if err := child.Start(); err != nil {
		return 0, err
	}
	go func() {
		for s := range signals {
			_ = child.Process.Signal(s)
		}
	}()
	err = child.Wait()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return 0, err
	}
	if code := child.ProcessState.ExitCode(); code >= 0 {
		return code, nil
	}
	return 128 + int(child.ProcessState.Sys().(syscall.WaitStatus).Signal()), nil
}

func listen(socket string) error {
	if err := serve(socket); err != nil {
		return err
	}
	defer os.Remove(socket)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	<-signals
	return nil
}

func main() {
	var (
		code int
		err  error
	)
	switch {
	case len(os.Args) > 2 && os.Args[1] == "run":
		code, err = run(os.Args[2:])
	case len(os.Args) == 3 && os.Args[1] == "listen":
		err = listen(os.Args[2])
	default:
		err = errors.New("use: docker-stub run COMMAND [ARG...] | docker-stub listen SOCKET")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "docker-stub:", err)
		code = 2
	}
	os.Exit(code)
}
