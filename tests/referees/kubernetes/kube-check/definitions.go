package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"sigs.k8s.io/yaml"
)

const definitionsPath = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions"

// dataFolders is how many states of etcd the cache keeps.
const dataFolders = 3

// definitions are the custom resource definitions of a folder.
type definitions struct {
	texts [][]byte
	hash  string
	kinds map[kind]resource
}

func readDefinitions(folder string) (*definitions, error) {
	files, err := yamlFiles(folder)
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no custom resource definitions in %s", folder)
	}
	known := &definitions{kinds: map[kind]resource{}}
	hash := sha256.New()
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		known.texts = append(known.texts, text)
		hash.Write(text)
		if err := known.add(text); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	known.hash = hex.EncodeToString(hash.Sum(nil))
	return known, nil
}

func (d *definitions) add(text []byte) error {
	var definition struct {
		Spec struct {
			Group, Scope string
			Names        struct{ Kind, Plural string }
			Versions     []struct {
				Name   string
				Served bool
			}
		}
	}
	if err := yaml.Unmarshal(text, &definition); err != nil {
		return err
	}
	spec := definition.Spec
	for _, version := range spec.Versions {
		if version.Served {
			of := kind{spec.Group + "/" + version.Name, spec.Names.Kind}
			d.kinds[of] = resource{spec.Names.Plural, spec.Scope == "Namespaced"}
		}
	}
	return nil
}

// startWith starts a server that serves the definitions. Installing them takes long, so that etcd's
// data with them is kept under the hash of the definitions and of the server.
func (s *server) startWith(known *definitions, cache string) error {
	program, err := os.Stat(filepath.Join(s.bin, "kube-apiserver"))
	if err != nil {
		return err
	}
	key := sha256.Sum256(fmt.Appendf(nil, "%s %d", known.hash, program.Size()))
	kept := filepath.Join(cache, hex.EncodeToString(key[:8]))
	if _, err := os.Stat(kept); err != nil {
		if err := s.install(known); err != nil {
			return err
		}
		s.stop()
		if err := keep(s.data(), kept); err != nil {
			fmt.Fprintln(os.Stderr, "kube-check: not kept for the next time:", err)
		}
	} else if err := os.CopyFS(s.data(), os.DirFS(kept)); err != nil {
		return err
	}
	if err := os.Chmod(s.data(), 0o700); err != nil { // etcd wants it so
		return err
	}
	if err := s.start(); err != nil {
		return err
	}
	return s.waitForDefinitions(len(known.texts))
}

func (s *server) install(known *definitions) error {
	if err := s.start(); err != nil {
		return err
	}
	faults := make([]error, len(known.texts))
	var all sync.WaitGroup
	turns := make(chan struct{}, 4)
	for i, text := range known.texts {
		all.Go(func() {
			turns <- struct{}{}
			defer func() { <-turns }()
			status, answer, err := s.do(http.MethodPost, definitionsPath, "application/yaml", text)
			if err == nil && status != http.StatusCreated {
				err = fmt.Errorf("a custom resource definition is refused: %s", message(answer))
			}
			faults[i] = err
		})
	}
	all.Wait()
	for _, err := range faults {
		if err != nil {
			return err
		}
	}
	return s.waitForDefinitions(len(known.texts))
}

// waitForDefinitions waits until all are established.
func (s *server) waitForDefinitions(count int) error {
	return s.waitUntil("established", func() bool {
		status, answer, err := s.do(http.MethodGet, definitionsPath, "", nil)
		if err != nil || status != http.StatusOK {
			return false
		}
		var list struct {
			Items []struct {
				Status struct {
					Conditions []struct{ Type, Status string }
				}
			}
		}
		if json.Unmarshal(answer, &list) != nil {
			return false
		}
		established := 0
		for _, item := range list.Items {
			for _, condition := range item.Status.Conditions {
				if condition.Type == "Established" && condition.Status == "True" {
					established++
				}
			}
		}
		return established == count
	})
}

// keep moves etcd's data into the cache, and drops the oldest that are there.
func keep(data, kept string) error {
	cache := filepath.Dir(kept)
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return err
	}
	made, err := os.MkdirTemp(cache, ".new-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(made)
	if err := os.CopyFS(made, os.DirFS(data)); err != nil {
		return err
	}
	if err := os.Rename(made, kept); err != nil {
		if _, there := os.Stat(kept); there != nil {
			return err
		} // else another one was faster
	}
	entries, err := os.ReadDir(cache)
	if err != nil {
		return err
	}
	entries = slices.DeleteFunc(entries, func(e os.DirEntry) bool { return strings.HasPrefix(e.Name(), ".") })
	slices.SortFunc(entries, func(a, b os.DirEntry) int { return modified(b).Compare(modified(a)) })
	for _, entry := range entries[min(dataFolders, len(entries)):] {
		_ = os.RemoveAll(filepath.Join(cache, entry.Name()))
	}
	return nil
}
