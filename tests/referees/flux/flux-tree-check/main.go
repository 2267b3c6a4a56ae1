// flux-tree-check judges rendered labs as Flux would meet them.
//
//	flux-tree-check --bin DIR --crds DIR --schemas DIR --cache DIR [--git-path PATH] LAB...
//
// A lab is a folder with flux/<cluster>/, the root that a cluster's Flux watches. From there it follows each
// Flux Kustomization to the folder that it applies, and builds it with kustomize-controller's own generator.
// What comes of it is judged together for each API: by rules here (references, circles, duplicates), by
// kube-check and by kubeconform. No lab is changed: the work is done on copies.
//
// It ends with 0 when every lab is accepted, 1 when one is refused, 2 when it cannot judge.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	var with judges
	flag.StringVar(&with.bin, "bin", "", "folder of kube-check and kubeconform-check")
	flag.StringVar(&with.crds, "crds", "", "folder of custom resource definitions")
	flag.StringVar(&with.schemas, "schemas", "", "folder of the JSON Schemas of custom resources")
	flag.StringVar(&with.cache, "cache", "", "folder that keeps etcd's data with the definitions in it")
	gitPath := flag.String("git-path", "", "the lab's folder in its git repository; else what the lab says, or out/ and its name")
	flag.Parse()
	code, err := run(with, *gitPath, flag.Args())
	if err != nil {
		fmt.Println("flux-tree-check:", err)
		code = 2
	}
	os.Exit(code)
}

func run(with judges, gitPath string, folders []string) (int, error) {
	temp, err := os.MkdirTemp("", "flux-tree-check-")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(temp)
	if temp, err = filepath.EvalSymlinks(temp); err != nil {
		return 0, err
	}
	var labs []*lab
	for i, folder := range folders {
		l, err := openLab(folder, gitPath, filepath.Join(temp, "labs", fmt.Sprint(i)), filepath.Join(temp, "objects", fmt.Sprint(i)))
		if err != nil {
			return 0, err
		}
		l.buildAll()
		l.followRoots()
		l.followNobody()
		l.checkReferences()
		l.checkDuplicates()
		if err := l.writeObjects(); err != nil {
			return 0, err
		}
		labs = append(labs, l)
	}
	if err := with.judge(labs); err != nil {
		return 0, err
	}
	code := 0
	for _, l := range labs {
		verdict := "accepted"
		if len(l.faults) > 0 {
			verdict, code = "refused", 1
		}
		for _, fault := range l.faults {
			fmt.Printf("%s: %s\n", l.folder, fault)
		}
		fmt.Println("flux-tree:", verdict, l.folder)
	}
	return code, nil
}
