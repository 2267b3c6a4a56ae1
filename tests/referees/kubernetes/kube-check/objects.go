package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"sigs.k8s.io/yaml"
)

// kind is what an object says of itself.
type kind struct{ apiVersion, name string }

// resource is how a kind is reached.
type resource struct {
	plural     string
	namespaced bool
}

// object is one document of a file.
type object struct {
	file, text      string
	kind            kind
	namespace, name string
}

var documents = regexp.MustCompile(`(?m)^---(?:[ \t].*)?$`)

func (o object) String() string {
	return fmt.Sprintf("%s: %s %s", o.file, o.kind.name, strings.TrimPrefix(o.namespace+"/"+o.name, "/"))
}

// readGroup gives the objects of a file or of all YAML files of a folder, and what cannot be read.
func readGroup(path string) (objects []object, faults []string, err error) {
	files, err := yamlFiles(path)
	if err != nil {
		return nil, nil, err
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, nil, err
		}
		for _, document := range documents.Split(string(text), -1) {
			read, err := readObject(file, document)
			switch {
			case err != nil:
				faults = append(faults, fmt.Sprintf("%s: %s", file, err))
			case read != nil:
				objects = append(objects, *read)
			}
		}
	}
	if len(objects)+len(faults) == 0 {
		faults = append(faults, path+": no objects")
	}
	return objects, faults, nil
}

// readObject gives nil for a document with nothing in it.
func readObject(file, text string) (*object, error) {
	var head *struct {
		APIVersion, Kind string
		Metadata         struct{ Name, Namespace string }
	}
	if err := yaml.Unmarshal([]byte(text), &head); err != nil {
		return nil, err
	}
	if head == nil {
		return nil, nil
	}
	if head.APIVersion == "" || head.Kind == "" || head.Metadata.Name == "" {
		return nil, fmt.Errorf("no Kubernetes object: apiVersion, kind or metadata.name is missing")
	}
	return &object{file, text, kind{head.APIVersion, head.Kind}, head.Metadata.Namespace, head.Metadata.Name}, nil
}

// resources finds how kinds are reached: from the definitions, and for built-in kinds from the server.
type resources struct {
	server *server
	kinds  map[kind]resource
	asked  map[string]bool
}

func newResources(s *server, known *definitions) *resources {
	return &resources{s, known.kinds, map[string]bool{}}
}

func (r *resources) of(k kind) (resource, bool) {
	if _, known := r.kinds[k]; !known && !r.asked[k.apiVersion] {
		r.asked[k.apiVersion] = true
		status, answer, err := r.server.do(http.MethodGet, root(k.apiVersion), "", nil)
		var list struct {
			Resources []struct {
				Name, Kind string
				Namespaced bool
			}
		}
		if err == nil && status == http.StatusOK && json.Unmarshal(answer, &list) == nil {
			for _, one := range list.Resources {
				if !strings.Contains(one.Name, "/") {
					r.kinds[kind{k.apiVersion, one.Kind}] = resource{one.Name, one.Namespaced}
				}
			}
		}
	}
	found, known := r.kinds[k]
	return found, known
}

func root(apiVersion string) string {
	if strings.Contains(apiVersion, "/") {
		return "/apis/" + apiVersion
	}
	return "/api/" + apiVersion
}

// judge applies each object of a group as a dry run, and leaves the server as it was.
func judge(s *server, known *resources, of group) ([]string, error) {
	objects, faults, err := readGroup(of.path)
	if err != nil {
		return nil, err
	}
	there, err := makeNamespaces(s, objects, of.declared)
	defer removeNamespaces(s, there)
	if err != nil {
		return nil, err
	}
	for _, one := range objects {
		fault, err := apply(s, known, one, of.declared)
		if err != nil {
			return nil, err
		}
		if fault != "" {
			faults = append(faults, one.String()+": "+fault)
		}
	}
	return faults, nil
}

// apply gives what the server has against an object, or nothing.
func apply(s *server, known *resources, o object, declared bool) (string, error) {
	to, found := known.of(o.kind)
	if !found {
		return fmt.Sprintf("no matches for kind %q in version %q", o.kind.name, o.kind.apiVersion), nil
	}
	path := root(o.kind.apiVersion)
	if to.namespaced {
		if o.namespace == "" && declared {
			return "namespace not specified", nil
		}
		path += "/namespaces/" + url.PathEscape(orDefault(o.namespace))
	}
	path += "/" + to.plural + "/" + url.PathEscape(o.name) +
		"?dryRun=All&force=true&fieldManager=kube-check&fieldValidation=Strict"
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(100 * time.Millisecond) {
		status, answer, err := s.do(http.MethodPatch, path, "application/apply-patch+yaml", []byte(o.text))
		switch {
		case err != nil:
			return "", err
		case status < 300:
			return "", nil
		case bytes.HasPrefix(answer, []byte("404 page not found")) && time.Now().Before(end):
			continue // a definition that is not served yet
		default:
			return message(answer), nil
		}
	}
}

func orDefault(namespace string) string {
	if namespace == "" {
		return "default"
	}
	return namespace
}

// builtIn are there in every cluster; flux-system is where Flux itself is.
var builtIn = []string{"default", "kube-system", "kube-public", "kube-node-lease"}

func makeNamespaces(s *server, objects []object, declared bool) (made []string, err error) {
	wanted := []string{"flux-system"}
	for _, one := range objects {
		if one.kind == (kind{"v1", "Namespace"}) {
			wanted = append(wanted, one.name)
		} else if !declared && one.namespace != "" {
			wanted = append(wanted, one.namespace)
		}
	}
	slices.Sort(wanted)
	for _, name := range slices.Compact(wanted) {
		if slices.Contains(builtIn, name) {
			continue
		}
		body, _ := json.Marshal(map[string]any{"apiVersion": "v1", "kind": "Namespace", "metadata": map[string]any{"name": name}})
		status, _, err := s.do(http.MethodPost, "/api/v1/namespaces", "application/json", body)
		if err != nil {
			return made, err
		}
		if status == http.StatusCreated { // else its own dry run says what is wrong with it
			made = append(made, name)
		}
	}
	return made, waitForSystemNamespaces(s)
}

// waitForSystemNamespaces: the server makes them after it says that it is ready.
func waitForSystemNamespaces(s *server) error {
	return s.waitUntil("complete", func() bool {
		for _, name := range builtIn {
			status, _, err := s.do(http.MethodGet, "/api/v1/namespaces/"+name, "", nil)
			if err != nil || status != http.StatusOK {
				return false
			}
		}
		return true
	})
}

// removeNamespaces also does the part of the controller that ends a namespace; nothing is in them.
func removeNamespaces(s *server, names []string) {
	for _, name := range names {
		path := "/api/v1/namespaces/" + name
		_, _, _ = s.do(http.MethodDelete, path, "", nil)
		body, _ := json.Marshal(map[string]any{"apiVersion": "v1", "kind": "Namespace", "metadata": map[string]any{"name": name}})
		_, _, _ = s.do(http.MethodPut, path+"/finalize", "application/json", body)
	}
}

// message is what the server's answer says.
func message(answer []byte) string {
	var status struct{ Message string }
	if json.Unmarshal(answer, &status) == nil && status.Message != "" {
		return status.Message
	}
	return strings.TrimSpace(string(answer))
}

// yamlFiles gives the file itself, or all YAML files below a folder, in order of their paths.
func yamlFiles(path string) (files []string, err error) {
	err = filepath.WalkDir(path, func(file string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && (file == path || slices.Contains([]string{".yaml", ".yml"}, filepath.Ext(file))) {
			files = append(files, file)
		}
		return err
	})
	return files, err
}

func modified(entry os.DirEntry) time.Time {
	if info, err := entry.Info(); err == nil {
		return info.ModTime()
	}
	return time.Time{}
}
