package main

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"sigs.k8s.io/kustomize/api/resource"
	"sigs.k8s.io/yaml"
)

// lab is a rendered lab.
type lab struct {
	folder  string // as the caller names it
	copy    string // where it is worked on
	objects string // where what comes of it is written: a folder for each API, a file for each folder of the lab
	gitPath string // where it lies in its git repository
	units   []*unit
	faults  []string
}

// unit is a folder of a lab that is applied to an API.
type unit struct {
	api     string // whose it is; empty where no Kustomization applies the folder
	dir     string // from the lab's folder
	by      string // what applies it
	decrypt bool   // whether that decrypts
	objects []*resource.Resource
}

func openLab(folder, gitPath, copy, objects string) (*lab, error) {
	from, err := filepath.EvalSymlinks(folder)
	if err != nil {
		return nil, err
	}
	if err := os.CopyFS(copy, os.DirFS(from)); err != nil {
		return nil, err
	}
	if gitPath == "" {
		gitPath = gitPathOf(from)
	}
	return &lab{folder: folder, copy: copy, objects: objects, gitPath: path.Clean(gitPath)}, nil
}

// gitPathOf reads what the lab says of itself.
func gitPathOf(folder string) string {
	var resolved struct {
		Name   string
		Gitops struct{ Path string }
	}
	if text, err := os.ReadFile(filepath.Join(folder, "lab.resolved.yaml")); err == nil {
		_ = yaml.Unmarshal(text, &resolved) // whether it is YAML is for others to judge
	}
	switch {
	case resolved.Gitops.Path != "":
		return resolved.Gitops.Path
	case resolved.Name != "":
		return "out/" + resolved.Name
	default:
		return "out/" + filepath.Base(folder)
	}
}

func (l *lab) fault(format string, arguments ...any) {
	text := fmt.Sprintf(format, arguments...)
	l.faults = append(l.faults, strings.ReplaceAll(text, l.copy+"/", ""))
}

func (l *lab) path(dir string) string { return filepath.Join(l.copy, dir) }

func (l *lab) isFolder(dir string) bool {
	info, err := os.Stat(l.path(dir))
	return err == nil && info.IsDir()
}

// roots are the folders that a cluster's Flux watches.
func (l *lab) roots() []string {
	entries, _ := os.ReadDir(l.path("flux"))
	var roots []string
	for _, entry := range entries {
		if entry.IsDir() {
			roots = append(roots, "flux/"+entry.Name())
		}
	}
	return roots
}

func isRoot(dir string) bool { return path.Dir(dir) == "flux" }

// kustomized are the folders with a kustomization file of their own.
func (l *lab) kustomized() []string {
	var dirs []string
	_ = filepath.WalkDir(l.copy, func(file string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && slices.Contains(kustomizationFiles, entry.Name()) {
			dir, _ := filepath.Rel(l.copy, filepath.Dir(file))
			dirs = append(dirs, dir)
		}
		return err
	})
	return dirs
}

// of gives the objects of a kind that are applied to an API, by namespace and name.
func (l *lab) of(api, group, kind string) map[string]unstructured.Unstructured {
	found := map[string]unstructured.Unstructured{}
	for _, u := range l.units {
		if u.api != api {
			continue
		}
		for _, object := range u.objects {
			if gvk := object.GetGvk(); gvk.Group == group && gvk.Kind == kind {
				found[object.GetNamespace()+"/"+object.GetName()] = content(object)
			}
		}
	}
	return found
}

func (l *lab) apis() []string {
	var apis []string
	for _, u := range l.units {
		if u.api != "" {
			apis = append(apis, u.api)
		}
	}
	slices.Sort(apis)
	return slices.Compact(apis)
}

func content(object *resource.Resource) unstructured.Unstructured {
	text, err := object.MarshalJSON()
	if err != nil {
		panic(err) // kustomize just made it
	}
	var read unstructured.Unstructured
	if err := yaml.Unmarshal(text, &read.Object); err != nil {
		panic(err)
	}
	return read
}

// text is the string at that place of an object, or nothing.
func text(object map[string]any, place ...string) string {
	found, _, _ := unstructured.NestedString(object, place...)
	return found
}

// list is the list of objects at that place.
func list(object map[string]any, place ...string) []map[string]any {
	found, _, _ := unstructured.NestedSlice(object, place...)
	var objects []map[string]any
	for _, one := range found {
		if is, ok := one.(map[string]any); ok {
			objects = append(objects, is)
		}
	}
	return objects
}
