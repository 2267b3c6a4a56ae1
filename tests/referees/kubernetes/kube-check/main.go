// kube-check has a real kube-apiserver, with etcd behind it and the custom resource definitions of a
// folder in it, judge Kubernetes objects: each is applied on the server's side, strictly, as a dry run.
//
//	kube-check --bin DIR --crds DIR --cache DIR [--declared=GROUP...] [GROUP...]
//
// A group is a file or a folder of YAML files: what is applied to one API together. Each gets a
// server without the namespaces of the others; starting one server for many groups is what makes it cheap.
// The namespaces that objects stand in are there; of a --declared group only those that it declares itself,
// and an object there that says none is refused, as Flux refuses it.
//
// It ends with 0 when every group is accepted, 1 when one is refused, 2 when it cannot judge.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	bin := flag.String("bin", "", "folder of etcd and kube-apiserver")
	crds := flag.String("crds", "", "folder of custom resource definitions")
	cache := flag.String("cache", "", "folder that keeps etcd's data with the definitions in it")
	var groups []group
	flag.Func("declared", "a group for which only the namespaces are there that it declares", func(path string) error {
		groups = append(groups, group{path, true})
		return nil
	})
	flag.Parse()
	for _, path := range flag.Args() {
		groups = append(groups, group{path, false})
	}
	code, err := run(*bin, *crds, *cache, groups)
	if err != nil {
		fmt.Println("kube-check:", err)
		code = 2
	}
	os.Exit(code)
}

// group is what is judged together.
type group struct {
	path     string
	declared bool
}

func run(bin, crds, cache string, groups []group) (int, error) {
	known, err := readDefinitions(crds)
	if err != nil {
		return 0, err
	}
	folder, err := os.MkdirTemp("", "kube-check-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(folder)
	server := &server{bin: bin, folder: folder}
	defer server.stop()
	ended := make(chan os.Signal, 1)
	signal.Notify(ended, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		<-ended
		server.stop()
		os.RemoveAll(folder)
		os.Exit(143)
	}()
	if err := server.startWith(known, cache); err != nil {
		return 0, err
	}
	resources := newResources(server, known)
	code := 0
	for _, group := range groups {
		faults, err := judge(server, resources, group)
		if err != nil {
			return 0, err
		}
		for _, fault := range faults {
			fmt.Println(fault)
		}
		if len(faults) > 0 {
			code = 1
			fmt.Println("kubernetes: refused", group.path)
		} else {
			fmt.Println("kubernetes: accepted", group.path)
		}
	}
	return code, nil
}
