"""The self-test of derive: a small chart with every way of reaching a key, and values that misuse it."""
import os
import tempfile

from chartkeys import Chart, check, derive


def run():
    with tempfile.TemporaryDirectory() as t:
        os.makedirs(t + "/templates")
        os.makedirs(t + "/charts/sub/templates")
        w = lambda n, s: open(os.path.join(t, n), "w").write(s)
        w("Chart.yaml", "name: x\nversion: 1.2.3\ndependencies: [{name: sub, condition: sub.enabled}, {name: far}]\n")
        w("values.yaml", "a: {b: 1}\nres: {}\nlst: []\nstr: ''\nun: {k: {}}\nnil1:\npool: {one: {size: 1}}\ng: {}\nm: {mode: dep, dep: {}, sts: {spec: 1}, name: n, img: {tag: 1}}\n")
        w("templates/_h.tpl", '{{ define "h" }}{{ .v.deep }}{{ with .ctx.Values.w }}{{ .x }}{{ end }}{{ end }}{{ define "t" }}{{ (index . 0).a }}{{ $b := index . 1 }}{{ $b.b }}{{ end }}{{ define "dead" }}{{ .Values.dead }}{{ end }}')
        w("templates/d.yaml", '{{ include "h" (dict "v" .Values.a "ctx" $) }}{{ with .Values.res }}{{ toYaml . | nindent 2 }}{{ end }}'
          '{{ range .Values.lst }}{{ .foo }}{{ end }}{{ index .Values "q" "r" }}{{ (index .Values "q").s | quote }}'
          '{{- $x := default .Values.y .Values.z -}}{{ $x.zz }}{{ toYaml .Values.nil1 }}{{ range $k, $e := .Values.pool }}{{ $e.size }}{{ $e.nu }}{{ end }}'
          '{{/* .Values.comment */}}{{ if not (or .Values.c1 (eq .Values.c2 "x")) }}{{ end }}{{ .Values.g.one }}{{ sha256sum (toYaml .Values.a) }}'
          '{{ range $n := list "aa" "bb" }}{{ (index $.Values $n).cc }}{{ end }}{{ if .Values.old.key }}{{ fail "gone" }}{{ end }}{{ include "t" (tuple .Values.t0 .Values.t1) }}{{ .Values.str.nofield }}{{ dig "d1" "d2" "" .Values.a }}{{ $m := .Values.m }}{{ $o := index $m $m.mode }}{{ $o.spec }}{{ $o.dir }}')
        w("charts/sub/Chart.yaml", "name: sub\nversion: 1\n")
        w("charts/sub/values.yaml", "s: 1\n")
        w("charts/sub/templates/x.yaml", "{{ .Values.t }}{{ .Values.global.reg }}")
        got = derive(Chart(t))[0]
        want = sorted("a/b a/deep a/d1/d2 m/dep/dir m/dep/spec m/img/dir m/img/tag m/mode m/name m/sts/dir m/sts/spec aa/cc bb/cc c1 c2 far far/* g/one global/reg lst nil1 nil1/* pool/* pool/one/nu pool/one/size q/r q/s res/* str sub/enabled sub/s sub/t t0/a t1/b un/k/* w/x y/zz z/zz".split())
        ok = got == want
        if not ok:
            print("missing", set(want) - set(got), "extra", set(got) - set(want))
        w("good.yaml", "a: {b: 2}\nres: {limits: {cpu: 1}}\nlst: [1]\npool: {two: {size: 3}}\n")
        w("bad.yaml", "a: {bb: 2}\nlst: {x: 1}\ndead: 1\nun: 3\n")
        good, bad = check(got, [t + "/good.yaml"]), check(got, [t + "/bad.yaml"])
        ok = ok and not good and len(bad) == 4
        print("self-test", "ok" if ok else "FAILED\n" + "\n".join(good + bad))
        return 0 if ok else 1
