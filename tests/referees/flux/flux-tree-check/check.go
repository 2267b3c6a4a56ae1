package main

import (
	"maps"
	"slices"
	"strings"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
)

const (
	fluxHelm   = "helm.toolkit.fluxcd.io"
	fluxSource = "source.toolkit.fluxcd.io"
	// What flux bootstrap itself adds: a source and a Kustomization of this name.
	bootstrapped = "flux-system/flux-system"
)

// checkReferences: what is named is applied to the same API, by this lab or by flux bootstrap.
func (l *lab) checkReferences() {
	for _, api := range l.apis() {
		kustomizations := l.of(api, fluxKustomize, "Kustomization")
		needs := map[string][]string{}
		for _, name := range slices.Sorted(maps.Keys(kustomizations)) {
			one := kustomizations[name]
			l.checkSource(api, "Kustomization "+name, one, "spec", "sourceRef")
			for _, on := range list(one.Object, "spec", "dependsOn") {
				other := within(one, text(on, "namespace")) + text(on, "name")
				needs[name] = append(needs[name], other)
				if _, there := kustomizations[other]; !there && other != bootstrapped {
					l.fault("Kustomization %s of %s: dependsOn %s, which is not there", name, api, other)
				}
			}
		}
		if circle := circle(needs); circle != nil {
			l.fault("Kustomizations of %s depend on themselves: %s", api, strings.Join(circle, " -> "))
		}
		l.checkReleases(api)
	}
}

// checkReleases: the chart's source and the values in ConfigMaps; Secrets may come from elsewhere.
func (l *lab) checkReleases(api string) {
	configMaps := l.of(api, "", "ConfigMap")
	releases := l.of(api, fluxHelm, "HelmRelease")
	for _, name := range slices.Sorted(maps.Keys(releases)) {
		one := releases[name]
		l.checkSource(api, "HelmRelease "+name, one, "spec", "chartRef")
		l.checkSource(api, "HelmRelease "+name, one, "spec", "chart", "spec", "sourceRef")
		for _, from := range list(one.Object, "spec", "valuesFrom") {
			wanted := within(one, "") + text(from, "name")
			optional, _, _ := unstructured.NestedBool(from, "optional")
			if _, there := configMaps[wanted]; text(from, "kind") == "ConfigMap" && !there && !optional {
				l.fault("HelmRelease %s of %s: valuesFrom ConfigMap %s, which is not there", name, api, wanted)
			}
		}
	}
}

func (l *lab) checkSource(api, of string, object unstructured.Unstructured, place ...string) {
	ref, has, _ := unstructured.NestedMap(object.Object, place...)
	if !has {
		return
	}
	name := within(object, text(ref, "namespace")) + text(ref, "name")
	if _, there := l.of(api, fluxSource, text(ref, "kind"))[name]; !there && name != bootstrapped {
		l.fault("%s of %s: %s %s, which is not there", of, api, text(ref, "kind"), name)
	}
}

// within is the namespace that a reference of an object means.
func within(object unstructured.Unstructured, namespace string) string {
	if namespace == "" {
		namespace = object.GetNamespace()
	}
	return namespace + "/"
}

// circle gives one, or nothing.
func circle(needs map[string][]string) []string {
	done := map[string]bool{}
	var way []string
	var visit func(name string) []string
	visit = func(name string) []string {
		if at := slices.Index(way, name); at >= 0 {
			return append(slices.Clone(way[at:]), name)
		}
		if done[name] {
			return nil
		}
		way = append(way, name)
		for _, other := range needs[name] {
			if found := visit(other); found != nil {
				return found
			}
		}
		way = way[:len(way)-1]
		done[name] = true
		return nil
	}
	for _, name := range slices.Sorted(maps.Keys(needs)) {
		if found := visit(name); found != nil {
			return found
		}
	}
	return nil
}

// checkDuplicates: two folders with one object would take it from each other for ever.
func (l *lab) checkDuplicates() {
	type identity struct{ api, group, kind, name string }
	first := map[identity]string{}
	for _, u := range l.units {
		for _, object := range u.objects {
			gvk := object.GetGvk()
			is := identity{u.api, gvk.Group, gvk.Kind, object.GetNamespace() + "/" + object.GetName()}
			if dir, there := first[is]; u.api != "" && there && dir != u.dir {
				l.fault("%s %s is in %s and in %s", is.kind, strings.TrimPrefix(is.name, "/"), dir, u.dir)
			}
			first[is] = u.dir
		}
	}
}
