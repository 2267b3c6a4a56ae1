package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fluxcd/pkg/kustomize"
	securefs "github.com/fluxcd/pkg/kustomize/filesys"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"sigs.k8s.io/kustomize/api/konfig"
	"sigs.k8s.io/kustomize/api/krusty"
	"sigs.k8s.io/kustomize/api/resmap"
	"sigs.k8s.io/kustomize/api/resource"
	"sigs.k8s.io/kustomize/api/types"
	"sigs.k8s.io/kustomize/kyaml/filesys"
	"sigs.k8s.io/yaml"
)

const fluxKustomize = "kustomize.toolkit.fluxcd.io"

var kustomizationFiles = konfig.RecognizedKustomizationFileNames()

// buildAll builds each folder as people do (kubectl kustomize), who may not read outside of it.
func (l *lab) buildAll() {
	for _, dir := range l.kustomized() {
		if _, err := krusty.MakeKustomizer(krusty.MakeDefaultOptions()).Run(filesys.MakeFsOnDisk(), l.path(dir)); err != nil {
			l.fault("%s: kubectl kustomize: %s", dir, err)
		}
	}
}

// followRoots goes from each root to all that Flux applies.
func (l *lab) followRoots() {
	roots := l.roots()
	if len(roots) == 0 {
		l.fault("no flux/<cluster>/")
	}
	for _, root := range roots {
		l.follow(filepath.Base(root), root, "flux bootstrap", unstructured.Unstructured{Object: map[string]any{}})
	}
}

// follow builds a folder for an API, and goes on with the Kustomizations in it.
func (l *lab) follow(api, dir, by string, kustomization unstructured.Unstructured) {
	for _, u := range l.units {
		if u.api == api && u.dir == dir {
			if !isRoot(dir) {
				l.fault("%s is applied to %s by %s and by %s", dir, api, u.by, by)
			}
			return
		}
	}
	_, decrypt, _ := unstructured.NestedMap(kustomization.Object, "spec", "decryption")
	u := &unit{api: api, dir: dir, by: by, decrypt: decrypt}
	l.units = append(l.units, u)
	objects, err := l.build(dir, kustomization)
	if err != nil {
		l.fault("%s: as %s builds it: %s", dir, by, err)
		return
	}
	u.objects = objects
	for _, object := range objects {
		if gvk := object.GetGvk(); gvk.Group == fluxKustomize && gvk.Kind == "Kustomization" {
			l.followKustomization(api, content(object))
		}
	}
}

func (l *lab) followKustomization(api string, kustomization unstructured.Unstructured) {
	if kustomization.GetNamespace() != "flux-system" {
		return // a component's own: what it reads is not here to be looked at
	}
	name := "Kustomization " + kustomization.GetNamespace() + "/" + kustomization.GetName() + " of " + api
	dir, lies := l.inLab(kustomization)
	switch {
	case !lies:
		l.fault("%s: path %s is not in %s", name, text(kustomization.Object, "spec", "path"), l.gitPath)
	case !l.isFolder(dir):
		l.fault("%s: no folder %s", name, dir)
	case !isRoot(dir) && !slices.Contains(l.kustomized(), dir):
		l.fault("%s: %s has no kustomization.yaml", name, dir)
	default:
		l.follow(target(api, kustomization), dir, name, kustomization)
	}
}

// inLab gives the folder of the lab that a path means: the lab is all of an artifact, and a folder of a repository.
func (l *lab) inLab(kustomization unstructured.Unstructured) (string, bool) {
	dir := filepath.Join("/", text(kustomization.Object, "spec", "path"))[1:]
	if text(kustomization.Object, "spec", "sourceRef", "kind") == "GitRepository" && l.gitPath != "." {
		below, lies := strings.CutPrefix(dir+"/", l.gitPath+"/")
		return filepath.Clean(below), lies
	}
	return filepath.Clean(dir), true
}

// target is the API that a Kustomization applies to: its own, or the one of its kubeConfig.
func target(api string, kustomization unstructured.Unstructured) string {
	for _, ref := range []string{"secretRef", "configMapRef"} {
		if name := text(kustomization.Object, "spec", "kubeConfig", ref, "name"); name != "" {
			return strings.ReplaceAll(strings.TrimSuffix(name, "-kubeconfig"), "/", "_")
		}
	}
	return api
}

// build does what kustomize-controller does; the copy is afterwards as it was before.
func (l *lab) build(dir string, kustomization unstructured.Unstructured) ([]*resource.Resource, error) {
	folder := l.path(dir)
	action, err := kustomize.NewGenerator(l.copy, kustomization).WriteFile(folder, kustomize.WithSaveOriginalKustomization())
	if err != nil {
		return nil, err
	}
	built, err := l.secureBuild(folder)
	if cleaned := kustomize.CleanDirectory(folder, action); err == nil {
		err = cleaned
	}
	if err != nil {
		return nil, err
	}
	if _, has, _ := unstructured.NestedMap(kustomization.Object, "spec", "postBuild"); has {
		for _, object := range built.Resources() {
			_, err := kustomize.SubstituteVariables(context.Background(), nil, kustomization, object,
				kustomize.SubstituteWithDryRun(true), kustomize.SubstituteWithStrict(true))
			if err != nil {
				return nil, err
			}
		}
	}
	return built.Resources(), nil
}

// secureBuild is kustomize.SecureBuild of kustomize-controller, which may read all of the lab, without its
// reading of the OpenAPI schema before each build: that takes ten times as long as the rest, and matters
// only where a kustomization brings a schema of its own.
func (l *lab) secureBuild(folder string) (built resmap.ResMap, err error) {
	files, err := securefs.MakeFsOnDiskSecure(l.copy)
	if err != nil {
		return nil, err
	}
	defer func() {
		if panicked := recover(); panicked != nil {
			err = fmt.Errorf("kustomize panics: %v", panicked)
		}
	}()
	options := krusty.MakeDefaultOptions()
	options.LoadRestrictions = types.LoadRestrictionsNone
	options.PluginConfig = types.DisabledPluginConfig()
	return krusty.MakeKustomizer(options).Run(files, folder)
}

// followNobody adds the folders that no Kustomization applies and no other folder takes in: people apply those.
func (l *lab) followNobody() {
	taken := map[string]bool{}
	dirs := l.kustomized()
	for _, dir := range dirs {
		for _, other := range l.takenIn(dir) {
			taken[other] = true
		}
	}
	for _, u := range l.units {
		taken[u.dir] = true
	}
	for _, dir := range dirs {
		if taken[dir] || isComponent(l.path(dir)) {
			continue
		}
		if objects, err := l.build(dir, unstructured.Unstructured{Object: map[string]any{}}); err == nil {
			l.units = append(l.units, &unit{dir: dir, by: "nobody", decrypt: true, objects: objects})
		} // else buildAll said it
	}
}

// takenIn gives the folders that a folder's kustomization names.
func (l *lab) takenIn(dir string) []string {
	var taken []string
	file := kustomization(l.path(dir))
	for _, name := range slices.Concat(file.Resources, file.Components, file.Bases) {
		taken = append(taken, filepath.Join(dir, name))
	}
	return taken
}

func isComponent(folder string) bool { return kustomization(folder).Kind == "Component" }

type kustomizationFile struct {
	Kind                         string
	Resources, Components, Bases []string
}

func kustomization(folder string) (file kustomizationFile) {
	for _, name := range kustomizationFiles {
		if text, err := os.ReadFile(filepath.Join(folder, name)); err == nil {
			_ = yaml.Unmarshal(text, &file) // the build says what is wrong with it
		}
	}
	return file
}
