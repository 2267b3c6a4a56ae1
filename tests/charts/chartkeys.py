"""Which value keys a Helm chart knows: its templates interpreted, its schema and its defaults read.

The templates are followed (with, range, variables, include, dict arguments), not searched by regular expression, so that
`with .Values.a` and then `.b` counts as a/b. What it cannot see: keys reached only through values that are templates
themselves, through `lookup`, or through a computed key without known children.

A chart is a folder: Chart.yaml, values.yaml (or values.tmpl.yaml), values.schema.json, templates/, charts/.

Paths: parts with / between, a / inside a part written ~1, ~ written ~0. A path that ends in /* lets anything stand below.
A list is a leaf, and a map is known because something below it is.
"""
import difflib
import json
import os
import re
import sys
import tarfile
import tempfile

import yaml

VERBOSE = False


def note(*a):
    if VERBOSE:
        print("derive:", *a, file=sys.stderr)


# ---------------------------------------------------------------- yaml
class Loader(yaml.SafeLoader):
    pass


Loader.yaml_implicit_resolvers = {k: [(t, r) for t, r in v if t not in ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:value", "tag:yaml.org,2002:timestamp")]
                                  for k, v in yaml.SafeLoader.yaml_implicit_resolvers.items()}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF"))


def load_yaml(path):
    with open(path, encoding="utf-8") as f:
        text = f.read()
    try:
        return yaml.load(text, Loader)
    except yaml.YAMLError:
        # placeholders such as ${X} or {{ x }} (values.tmpl.yaml)
        return yaml.load(re.sub(r"\$\{[^}]*\}|\{\{.*?\}\}", "placeholder", text), Loader)


def esc(k):
    return str(k).replace("~", "~0").replace("/", "~1")


# ---------------------------------------------------------------- go template lexer / parser
TOK = re.compile(r"""\s*(?:
  (?P<str>"(?:\\.|[^"\\])*")|(?P<raw>`[^`]*`)|(?P<chr>'(?:\\.|[^'\\])')|
  (?P<num>[-+]?\d[\w.]*)|
  (?P<decl>:=)|(?P<op>[=,|()])|
  (?P<var>\$\w*)(?P<vf>(?:\.\w+)*)|
  (?P<field>(?:\.\w+)+)|(?P<dot>\.)|
  (?P<id>\w+))""", re.X)


def tokenise(s):
    out, i, prev_end = [], 0, -1
    s = s.strip()
    while i < len(s):
        m = TOK.match(s, i)
        if not m or m.end() == i:
            note("cannot read template action at", repr(s[i:i + 40]))
            break
        k = m.lastgroup
        if m.group("var") is not None:
            out.append(("var", m.group("var"), [p for p in m.group("vf").split(".") if p]))
        elif k == "field":
            glued = m.start("field") == i and i > 0 and s[i - 1] == ")"
            out.append(("gfield" if glued else "field", [p for p in m.group("field").split(".") if p]))
        elif k == "str":
            try:
                v = json.loads(m.group("str"))
            except ValueError:
                v = m.group("str")[1:-1]
            out.append(("const", v))
        elif k == "raw":
            out.append(("const", m.group("raw")[1:-1]))
        elif k in ("num", "chr"):
            out.append(("num", m.group(k)))  # only used as a list index
        elif k == "decl":
            out.append(("op", ":="))
        elif k == "op":
            out.append(("op", m.group("op")))
        elif k == "dot":
            out.append(("dot",))
        else:
            out.append(("id", m.group("id")))
        i = m.end()
        if i < len(s) and s[i].isspace():
            pass
    return out


ACTION = re.compile(r"\{\{-?\s*(/\*.*?\*/)\s*-?\}\}|\{\{-?((?:\"(?:\\.|[^\"\\])*\"|`[^`]*`|[^\"`])*?)-?\}\}", re.S)


def parse(text):
    """-> list of nodes: ('act', toks) ('if'|'with'|'range', [(toks, body)...], else) ('define', name, body)"""
    acts = [m.group(2).strip() for m in ACTION.finditer(text) if m.group(1) is None]
    pos = 0

    def block():
        nonlocal pos
        nodes = []
        while pos < len(acts):
            a = acts[pos]
            w = re.match(r"(\w+)?", a).group(0)
            if w in ("end", "else"):
                return nodes
            pos += 1
            if w in ("if", "with", "range"):
                cl, els = [(w, tokenise(a[len(w):]), block())], None
                while pos < len(acts) and acts[pos].split()[:1] == ["else"]:
                    rest = acts[pos][4:].strip()
                    pos += 1
                    if rest:
                        w2 = rest.split()[0] if re.match(r"(if|with)\b", rest) else "if"
                        cl.append((w2, tokenise(rest[len(w2):] if re.match(r"(if|with)\b", rest) else rest), block()))
                    else:
                        els = block()
                pos += 1
                nodes.append(("block", cl, els))
            elif w in ("define", "block"):
                t = tokenise(a[len(w):])
                name = t[0][1] if t else "?"
                body = block()
                pos += 1
                nodes.append((w, name, body, t[1:]))
            elif a:
                nodes.append(("act", tokenise(a)))
        return nodes
    out = []
    while pos < len(acts):
        out += block()
        pos += 1  # stray end
    return out


# ---------------------------------------------------------------- abstract values
# a value is a frozenset of atoms: ('root',prefix) ('path',(..)) ('yaml',atom) ('const',s)
# ('num',s) ('dict',((k,val)...)) ('list',(val,...))
E = frozenset()


def v(*atoms):
    return frozenset(atoms)


def union(vals):
    out = set()
    for x in vals:
        out |= x
    return frozenset(out)


UNION_FUNCS = set("""default coalesce ternary or and merge mergeOverwrite mustMerge mustMergeOverwrite deepCopy
mustDeepCopy required toString quote squote trim trimSuffix trimPrefix indent nindent tpl b64enc b64dec
print printf replace upper lower trunc cat join toStrings sortAlpha uniq compact concat append prepend
mustAppend without reverse int int64 float64 toInt regexReplaceAll snakecase kebabcase camelcase fromYamlArray
fromJsonArray list tuple initial rest first last slice nospace abbrev html urlquery chunk mustToPrettyJson splitList toRawJson rawJson""".split())
TOYAML = {"toYaml", "toJson", "toPrettyJson", "toToml", "toRawJson", "mustToYaml", "mustToJson", "toYamlPretty"}
FROM = {"fromYaml", "fromJson", "mustFromJson", "fromToml"}
HASH = {"sha256sum", "sha1sum", "adler32sum", "md5sum", "len", "empty", "not", "eq", "ne", "lt", "gt", "le", "ge",
        "kindIs", "typeIs", "kindOf", "typeOf", "contains", "hasPrefix", "hasSuffix", "has", "fail", "semverCompare",
        "lookup", "regexMatch", "mustRegexMatch"}


class Interp:
    def __init__(self, defaults):
        self.defines, self.refs, self.free, self.memo, self.running = {}, set(), set(), {}, set()
        self.defaults = defaults
        self.unresolved = set()
        self.hits = {}
        self.objects = set()  # paths that the schema lets be objects
        self.fail_refs, self.in_fail = set(), False  # read only to refuse them: {{ if .Values.old }}{{ fail "removed" }}
        self.where = ""

    def deflt(self, p):
        d = self.defaults
        for k in p:
            if not isinstance(d, dict) or k not in d:
                return None
            d = d[k]
        return d

    # -- marks
    def ref(self, p):
        (self.fail_refs if self.in_fail else self.refs).add(p)
        self.hits.setdefault(p, self.where)

    def mark_free(self, val):
        for a in val:
            if a[0] == "yaml":
                self.mark_free(v(a[1]))
            elif a[0] == "path":
                if len(a[1]) == len(self.cur_prefix):
                    note("whole .Values is passed through: ignored, in", self.where)
                else:
                    self.ref(a[1])
                    self.free.add(a[1])
            elif a[0] == "dict":
                for _, x in a[1]:
                    self.mark_free(x)
            elif a[0] == "list":
                self.mark_free(union(a[1]))

    # -- access
    def has(self, p, name):
        d = self.deflt(p)
        return isinstance(d, dict) and name in d

    def field(self, val, name):
        out = set()
        # Of children that a computed key may mean, those that have such a field, if any has.
        perhaps = [a for a in val if len(a) == 3]
        if any(self.has(a[1], name) for a in val if a[0] == "path"):
            val = val - {a for a in perhaps if not self.has(a[1], name)}
        else:
            val = val - {a for a in perhaps if not isinstance(self.deflt(a[1]), dict)}
        for a in val:
            if a[0] == "yaml":
                a = a[1]
            if a[0] == "root":
                if name == "Values":
                    out.add(("path", a[1]))
            elif a[0] == "path":
                p = a[1]
                if name == "AsMap" and p == self.cur_prefix:
                    out.add(a)
                    continue
                if name == "global" and p == self.cur_prefix and p:
                    p = ()
                d = self.deflt(p)
                if d is not None and not isinstance(d, dict) and p not in self.objects:
                    continue  # a list or a scalar has no fields
                q = p + (name,)
                self.ref(q)
                out.add(("path", q))
            elif a[0] == "dict":
                for k, x in a[1]:
                    if k == name or k is None:
                        out |= x
        return frozenset(out)

    def index(self, val, key):
        consts = [a[1] for a in key if a[0] == "const"]
        if consts:
            return union(self.field(val, c) for c in consts)
        nums = [int(a[1]) for a in key if a[0] == "num" and a[1].isdigit()]
        likely = {self.deflt(a[1]) for a in key if a[0] == "path" and isinstance(self.deflt(a[1]), str)}
        out = set()
        for a in val:  # unknown key: that of its default value, and perhaps any other known child
            if a[0] == "path":
                d = self.deflt(a[1])
                if isinstance(d, dict):
                    for k in d:
                        p = a[1] + (str(k),)
                        self.ref(p)
                        out.add(("path", p) if k in likely else ("path", p, "perhaps"))
            elif a[0] == "dict":
                for _, x in a[1]:
                    out |= x
            elif a[0] == "list":
                out |= union(a[1][n] for n in nums if n < len(a[1])) if nums else union(a[1])
        return frozenset(out)

    # -- expressions
    def operand(self, t, i, sc):
        """one operand at t[i] -> value, next index"""
        k = t[i]
        if k[0] == "op" and k[1] == "(":
            depth, j = 1, i + 1
            while j < len(t) and depth:
                if t[j][0] == "op":
                    depth += {"(": 1, ")": -1}.get(t[j][1], 0)
                j += 1
            val = self.pipeline(t[i + 1:j - 1], sc)
            while j < len(t) and t[j][0] == "gfield":
                for f in t[j][1]:
                    val = self.field(val, f)
                j += 1
            return val, j
        if k[0] in ("field", "gfield"):
            val = sc["."]
            for f in k[1]:
                val = self.field(val, f)
            return val, i + 1
        if k[0] == "dot":
            return sc["."], i + 1
        if k[0] == "var":
            val = sc.get(k[1], E)
            for f in k[2]:
                val = self.field(val, f)
            return val, i + 1
        if k[0] in ("const", "num"):
            return v((k[0], k[1])), i + 1
        if k[0] == "id":
            return self.call(k[1], [], sc), i + 1
        return E, i + 1

    def pipeline(self, t, sc):
        # declarations
        names, decl = [], None
        for j, x in enumerate(t):
            if x == ("op", ":=") or x == ("op", "="):
                if all(y[0] == "var" or y == ("op", ",") for y in t[:j]) and j:
                    names, decl, t = [y[1] for y in t[:j] if y[0] == "var"], x[1], t[j + 1:]
                break
            if x[0] not in ("var",) and x != ("op", ","):
                break
        stages, depth, cur = [], 0, []
        for x in t:
            if x == ("op", "("):
                depth += 1
            elif x == ("op", ")"):
                depth -= 1
            if x == ("op", "|") and depth == 0:
                stages.append(cur)
                cur = []
            else:
                cur.append(x)
        stages.append(cur)
        val = None
        for s in stages:
            val = self.command(s, val, sc)
        if decl:
            for n in names:
                sc[n] = val if decl == ":=" else union([sc.get(n, E), val])
                if decl == "=" and "^" in sc:  # assigned inside a block: keep it visible outside
                    up = sc["^"]
                    while up is not None:
                        if n in up:
                            up[n] = union([up[n], val])
                        up = up.get("^")
            return E
        return val

    def command(self, t, piped, sc):
        if not t:
            return piped or E
        if t[0][0] == "id" and t[0][1] not in ("true", "false", "nil"):
            args, i = [], 1
            while i < len(t):
                a, i = self.operand(t, i, sc)
                args.append(a)
            names = [x[1] if x[0] == "var" and not x[2] else None for x in t[1:]]
            if piped is not None:
                args.append(piped)
            return self.call(t[0][1], args, sc, names)
        val, i = self.operand(t, 0, sc)
        while i < len(t):
            _, i = self.operand(t, i, sc)
        return val

    def call(self, f, a, sc, names=()):
        if f in ("include", "template"):
            if a:
                arg = a[1] if len(a) > 1 else E
                for c in a[0]:
                    if c[0] == "const":
                        self.run_define(c[1], arg)
                if not any(c[0] == "const" for c in a[0]):
                    self.unresolved.add(self.where)
            return E
        if f == "dict":
            items = []
            for i in range(0, len(a) - 1, 2):
                ks = [c[1] for c in a[i] if c[0] == "const"] or [None]
                items += [(k, a[i + 1]) for k in ks]
            return v(("dict", tuple(items)))
        if f == "list" or f == "tuple":
            return v(("list", tuple(a))) if a else E
        if f in ("set",):
            if len(a) == 3:
                ks = [c[1] for c in a[1] if c[0] == "const"] or [None]
                new = v(("dict", tuple((k, a[2]) for k in ks)))
                r = union([a[0], new])
                if names and names[0]:
                    s = sc
                    while s is not None:
                        if names[0] in s:
                            s[names[0]] = union([s[names[0]], new])
                        s = s.get("^")
                return r
            return union(a)
        if f in ("append", "prepend", "mustAppend", "mustPrepend") and len(a) == 2:
            ls = [x for x in a[0] if x[0] == "list" and len(x[1]) < 50]
            return v(*[("list", x[1] + (a[1],)) for x in ls]) | frozenset(x for x in a[0] if x[0] != "list") if ls else a[0] | v(("list", (a[1],)))
        if f == "index" or f == "get":
            if not a:
                return E
            val = a[0]
            for k in a[1:]:
                val = self.index(val, k)
            return val
        if f == "dig":
            val = a[-1] if a else E
            for k in a[:-2]:
                val = self.index(val, k)
            return union([val, a[-2]]) if len(a) > 1 else E
        if f == "hasKey":
            if len(a) == 2:
                self.index(a[0], a[1])
            return E
        if f in ("pick", "omit"):
            picked = [self.index(a[0], k) for k in a[1:]]
            if f == "omit":
                return a[0]
            ks = [next((c[1] for c in k if c[0] == "const"), None) for k in a[1:]]
            return v(("dict", tuple(zip(ks, picked)))) if a else E
        if f in ("keys", "values", "pluck"):
            for x in (a if f != "pluck" else a[1:]):
                if f == "pluck":
                    return union(self.index(y, a[0]) for y in a[1:])
                self.mark_free(x)
            return E
        if f in TOYAML:
            return frozenset(x if x[0] == "yaml" else ("yaml", x) for x in union(a) if x[0] != "const")
        if f in FROM:
            return frozenset(x[1] if x[0] == "yaml" else x for x in union(a))
        if f in HASH:
            return E
        if f == "tpl":
            return a[0] if a else E
        if f == "printf" or f == "print":
            if all(len(x) == 1 and next(iter(x))[0] == "const" for x in a) and a and "%" not in next(iter(a[0]))[1] and f == "print":
                return v(("const", "".join(next(iter(x))[1] for x in a)))
            if f == "printf" and len(a) == 2 and len(a[0]) == 1 and next(iter(a[0]))[1].count("%") == 1:
                fm = next(iter(a[0]))[1]
                cs = [c[1] for c in a[1] if c[0] == "const"]
                if cs and "%s" in fm:
                    return v(*[("const", fm.replace("%s", c)) for c in cs])
            return frozenset(x for x in union(a) if x[0] == "yaml")
        u = union(a)
        if f in ("default", "coalesce", "ternary", "or", "and", "required") or f in UNION_FUNCS:
            return u
        return frozenset(x for x in u if x[0] == "yaml")  # unknown function: only yaml text passes

    # -- statements
    def child(self, sc):
        n = dict(sc)
        n["^"] = sc
        return n

    def run(self, nodes, sc):
        for n in nodes:
            if n[0] == "act":
                self.mark_free_yaml(self.pipeline(n[1], sc))
            elif n[0] == "define":
                pass
            elif n[0] == "block" and isinstance(n[1], str):
                self.run_define(n[1], self.pipeline(n[3], sc))
            else:
                for kind, toks, body in n[1]:
                    s = self.child(sc)
                    if kind == "range":
                        self.do_range(toks, body, s)
                    else:
                        before = dict(s)
                        self.in_fail = bool(body) and all(b[0] == "act" and b[1][:1] == [("id", "fail")] for b in body)
                        val = self.pipeline(toks, s)
                        self.in_fail = False
                        if kind == "with":
                            if val == E:
                                new = [k for k in s if k.startswith("$") and s[k] != before.get(k)]
                                val = s[new[0]] if new else E
                            s["."] = val
                        self.run(body, s)
                if n[2] is not None:
                    self.run(n[2], self.child(sc))

    def mark_free_yaml(self, val):
        for a in val:
            if a[0] == "yaml":
                self.mark_free(v(a))

    def do_range(self, toks, body, s):
        names = []
        for j, x in enumerate(toks):
            if x == ("op", ":=") or x == ("op", "="):
                names = [y[1] for y in toks[:j] if y[0] == "var"]
                toks = toks[j + 1:]
                break
        val = self.pipeline(toks, s)
        item = set()
        for a in val:
            if a[0] == "yaml":
                a = a[1]
            if a[0] == "path":
                d = self.deflt(a[1])
                if isinstance(d, list):
                    pass
                elif isinstance(d, dict) or len(names) == 2 and a[1]:
                    self.mark_free(v(a))
                    if isinstance(d, dict):  # known entries: their keys stay documented
                        for k in d:
                            item.add(("path", a[1] + (str(k),)))
            elif a[0] == "list":
                item |= union(a[1])
            elif a[0] == "const":
                item.add(a)
            elif a[0] == "dict":
                for _, x in a[1]:
                    item |= x
        s["."] = frozenset(item)
        keyvals = set()
        for a in val:
            if a[0] == "dict":
                keyvals |= {("const", k) for k, _ in a[1] if k}
        if names:
            s[names[-1]] = frozenset(item)
            if len(names) == 2:
                s[names[0]] = frozenset(keyvals)
        self.run(body, s)

    def run_define(self, name, arg):
        key = (name, arg)
        if key in self.memo or name in self.running and len(self.memo) > 20000:
            return
        self.memo[key] = 1
        body = self.defines.get(name)
        if body is None:
            self.unresolved.add("no define " + name)
            return
        if sum(1 for r in self.running_list if r == name) > 6:
            return
        self.running_list.append(name)
        old = self.where
        self.where = "define " + name
        self.run(body, {".": arg, "$": arg, "^": None})
        self.where = old
        self.running_list.pop()

    running_list = []
    cur_prefix = ()


# ---------------------------------------------------------------- chart
class Chart:
    def __init__(self, folder, prefix=(), values=None):
        self.folder, self.prefix = folder, prefix
        cy = os.path.join(folder, "Chart.yaml")
        self.meta = (load_yaml(cy) or {}) if os.path.exists(cy) else {}
        vf = values or next((p for p in (os.path.join(folder, n) for n in ("values.yaml", "values.tmpl.yaml")) if os.path.exists(p)), None)
        self.values = (load_yaml(vf) or {}) if vf else {}
        sf = os.path.join(folder, "values.schema.json")
        self.schema = json.load(open(sf, encoding="utf-8")) if os.path.exists(sf) else None
        self.deps = list(self.meta.get("dependencies") or [])
        rq = os.path.join(folder, "requirements.yaml")
        if os.path.exists(rq):
            self.deps += (load_yaml(rq) or {}).get("dependencies") or []
        self.subs, self.missing = [], []
        cd, have = os.path.join(folder, "charts"), {}
        if os.path.isdir(cd):
            for n in sorted(os.listdir(cd)):
                p = os.path.join(cd, n)
                if n.endswith(".tgz"):
                    tmp = tempfile.mkdtemp(prefix="derive")
                    with tarfile.open(p) as t:
                        t.extractall(tmp)
                    inner = os.listdir(tmp)
                    p = os.path.join(tmp, inner[0])
                if os.path.exists(os.path.join(p, "Chart.yaml")):
                    have[(load_yaml(os.path.join(p, "Chart.yaml")) or {}).get("name", n)] = p
        used = set()
        for d in self.deps:
            nm = d.get("alias") or d.get("name")
            if d.get("name") in have:
                used.add(d["name"])
                self.subs.append(Chart(have[d["name"]], prefix + (nm,)))
            else:
                self.missing.append(prefix + (nm,))
        for n, p in have.items():
            if n not in used:
                self.subs.append(Chart(p, prefix + (n,)))
        self.has_templates = os.path.isdir(os.path.join(folder, "templates"))

    def all(self):
        yield self
        for s in self.subs:
            yield from s.all()

    def template_files(self):
        for base in ("templates", "files", "config", "configs", "dashboards"):
            d = os.path.join(self.folder, base)
            for r, _, fs in os.walk(d):
                if "/tests" in r and base != "templates":
                    continue
                for f in sorted(fs):
                    p = os.path.join(r, f)
                    try:
                        text = open(p, encoding="utf-8").read()
                    except (UnicodeDecodeError, OSError):
                        continue
                    if "{{" in text and (base == "templates" or ".Values" in text):
                        yield p, text


def deep_merge(base, over):
    out = dict(base)
    for k, x in over.items():
        out[k] = deep_merge(out[k], x) if isinstance(out.get(k), dict) and isinstance(x, dict) else x
    return out


def put(tree, prefix, val):
    if not prefix:
        return deep_merge(tree, val)
    return deep_merge(tree, {prefix[0]: put({}, prefix[1:], val)})


def resolve(s, root):
    seen = 0
    while isinstance(s, dict) and "$ref" in s and seen < 20:
        seen += 1
        r = s["$ref"]
        if not r.startswith("#"):
            return {}
        t = root
        for part in r.lstrip("#").strip("/").split("/"):
            if part:
                t = t.get(part.replace("~1", "/").replace("~0", "~"), {})
        s = {**t, **{k: x for k, x in s.items() if k != "$ref"}}
    return s if isinstance(s, dict) else {}


def schema_types(s):
    t = s.get("type")
    return set(t) if isinstance(t, list) else {t} if t else set()


def alts(s, root, depth=0):
    s = resolve(s, root)
    out = [s]
    if depth < 4:
        for k in ("anyOf", "oneOf", "allOf"):
            for x in s.get(k) or []:
                out += alts(x, root, depth + 1)
        for k in ("then", "else"):
            if isinstance(s.get(k), dict):
                out += alts(s[k], root, depth + 1)
    return out


def derive(chart):
    nodes = {}  # path tuple -> set of flags: leaf, list, map, free, scalar

    def add(p, *flags):
        nodes.setdefault(p, set()).update(flags)

    defaults = {}
    for c in reversed(list(chart.all())):  # parents last: they win
        defaults = put(defaults, c.prefix, c.values)

    def walk_values(d, p):
        for k, x in d.items():
            q = p + (str(k),)
            if isinstance(x, dict):
                add(q, "map" if x else "emptymap")
                walk_values(x, q)
            else:
                add(q, "list" if isinstance(x, list) else "null" if x is None else "scalar")
    walk_values(defaults, ())

    closed = {}  # path -> allowed children

    def walk_schema(s, p, root, depth=0):
        if depth > 12:
            return
        aa = alts(s, root)
        props = {}
        for a in aa:
            for k, x in (a.get("properties") or {}).items():
                props.setdefault(k, []).append(x)
        types = set().union(*[schema_types(a) for a in aa])
        if p:
            if props:
                add(p, "map")
            elif "object" in types:
                ap = [a.get("additionalProperties") for a in aa if "object" in schema_types(a)]
                pp = [a for a in aa if a.get("patternProperties")]
                if any(x is not False for x in ap) or pp:
                    add(p, "schemafree")
                else:
                    add(p, "emptyclosed")
            if "array" in types:
                add(p, "list")
            if types & {"string", "number", "integer", "boolean"}:
                add(p, "scalar")
            if not types and not props:
                add(p, "any")
        if any(a.get("additionalProperties") is False for a in aa[:1]) and props and not any(a.get("patternProperties") for a in aa):
            closed[p] = set(props)
        for k, xs in props.items():
            for x in xs:
                walk_schema(x, p + (k,), root, depth + 1)
    for c in chart.all():
        if c.schema:
            walk_schema(c.schema, c.prefix, c.schema)

    it = Interp(defaults)
    it.objects = {p for p, fl in nodes.items() if fl & {"schemafree", "map", "emptymap", "any"}}
    has_t = False
    parsed = []
    for c in list(chart.all()):
        for path, text in c.template_files():
            has_t = True
            ns = parse(text)

            def collect(ns):
                for n in ns:
                    if n[0] == "define" or n[0] == "block" and isinstance(n[1], str):
                        it.defines.setdefault(n[1], n[2])
                        collect(n[2])
                    elif n[0] == "block":
                        for cl in n[1]:
                            collect(cl[2])
                        collect(n[2] or [])
            collect(ns)
            parsed.append((c, path, ns))
    for c, path, ns in parsed:
        if os.path.basename(path).startswith("_"):
            continue
        it.memo = {k: 1 for k in it.memo} if c.prefix == it.cur_prefix else {}
        it.cur_prefix = c.prefix
        it.where = os.path.relpath(path, chart.folder)
        r = v(("root", c.prefix))
        it.run(ns, {".": r, "$": r, "^": None})
    for u in sorted(it.unresolved):
        note("include with unknown name or missing define:", u)
    for p in it.refs:
        if p and p != c.prefix:
            add(p, "ref")
    for p in it.free:
        add(p, "free")
    for c in chart.all():
        for d in c.deps:
            for cond in str(d.get("condition") or "").split(","):
                if cond.strip():
                    add(c.prefix + tuple(cond.strip().split(".")), "ref")
            for _ in d.get("tags") or []:
                add(("tags",), "free")
    for p in chart.missing:
        add(p, "free")

    # chart objects that are no values
    dropped = []
    for p in list(nodes):
        for i in range(len(p)):
            if p[:i] in closed and p[i] not in closed[p[:i]]:
                # below a place which is itself open in the schema this cannot happen
                dropped.append(p)
                del nodes[p]
                break
    gone = sorted(".".join(p) for p in it.fail_refs - it.refs if p not in nodes)
    if gone:
        note("left out, templates read them only to refuse them:", ", ".join(gone))
    if dropped:
        note("dropped, the closed schema refuses them:", ", ".join(".".join(p) for p in sorted(dropped)[:20]))

    children = {}
    for p in list(nodes):
        for i in range(1, len(p)):
            nodes.setdefault(p[:i], set())
    for p in nodes:
        children.setdefault(p[:-1], set()).add(p[-1])

    lines, starred = set(), set()
    for p, fl in sorted(nodes.items()):
        if not p:
            continue
        # nothing can lie below a list
        if any("list" in nodes.get(p[:i], ()) and not nodes[p[:i]] & {"free", "map", "emptymap", "schemafree"} for i in range(1, len(p))):
            continue
        kids = p in children
        d = it.deflt(p)
        name = "/".join(esc(k) for k in p)
        typed_scalar = "scalar" in fl and not fl & {"map", "emptymap", "schemafree", "list"}
        star = ("free" in fl and not typed_scalar and not ("list" in fl and not fl & {"map", "emptymap", "schemafree"})) \
            or ("schemafree" in fl and not kids) or ("emptymap" in fl and not kids and "emptyclosed" not in fl)
        if star and has_t and p in closed:
            star = False
        over = any(p[:i] in starred for i in range(1, len(p)))
        if star and over:
            lines.add(name)
            continue
        if star:
            starred.add(p)
            lines.add(name + "/*")
        if not kids and not star or "list" in fl or "scalar" in fl or (star and "null" in fl and "schemafree" not in fl) \
                or (star and not fl & {"map", "emptymap", "schemafree"}) or "emptyclosed" in fl:
            lines.add(name)
    return sorted(lines), it, has_t


def check(known, files):
    """The faults of values files, as texts: keys that are not among those known."""
    known = set(known)
    prefixes = set()
    for k in known:
        parts = k.split("/")
        for i in range(1, len(parts)):
            prefixes.add("/".join(parts[:i]))
    bad = []

    def free(path):
        parts = path.split("/")
        return any("/".join(parts[:i]) + "/*" in known for i in range(1, len(parts) + 1))

    def go(d, p, f):
        for k, x in d.items():
            q = (p + "/" if p else "") + esc(k)
            if q in known and not isinstance(x, dict) or free(q):
                continue
            if isinstance(x, dict) and q in prefixes:
                go(x, q, f)
                continue
            if q in prefixes and x is None:
                continue
            why = "is a map in the chart" if q in prefixes else "takes no map" if q in known else "unknown key"
            near = difflib.get_close_matches(q, known, 1, 0.75) if why == "unknown key" else []
            bad.append(f"{f}: {q}: {why}" + (f", did you mean {near[0]}" if near else ""))
    for f in files:
        go(load_yaml(f) or {}, "", f)
    return bad


def table(chart, name=None, version=None):
    """What keys.txt says of a chart: a line that names it, and its keys."""
    lines, _, has_templates = derive(chart)
    name = name or chart.meta.get("name", os.path.basename(chart.folder))
    version = version or chart.meta.get("version", "?")
    source = "values" + (" + schema" if any(c.schema for c in chart.all()) else "") + (" + templates" if has_templates else "")
    warning = "" if has_templates else " (NO TEMPLATES: keys that only they know are missing, every {} is taken as free)"
    missing = sum([c.missing for c in chart.all()], [])
    if missing:
        warning += " (subcharts not at hand, taken as free: " + ", ".join("/".join(p) for p in missing) + ")"
    return [f"# chart {name} {version}: the keys of its values, by tests/charts/derive from {source}{warning}"] + lines
