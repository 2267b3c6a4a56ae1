// Opens YAML files in the real yaml-language-server, as an editor does, and
// prints what it finds: "file:line:col: severity: message". Ends with 1 when it
// finds anything. The schema comes from each file's modeline; nothing is fetched.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const SEVERITY = ["", "error", "warning", "info", "hint"];
const PATIENCE_MS = 60_000;

const SETTINGS = {
  yaml: {
    validate: true,
    hover: false,
    completion: false,
    format: { enable: false },
    schemaStore: { enable: false, url: "" },
    kubernetesCRDStore: { enable: false, url: "" },
    schemas: {},
    disableAdditionalProperties: false,
    disableDefaultProperties: true,
    maxItemsComputed: 5000,
    yamlVersion: "1.2",
  },
  http: { proxy: "", proxyStrictSSL: true },
  "[yaml]": {},
  editor: {},
  files: {},
};

function fail(text) {
  console.error(`yaml-ls-check: ${text}`);
  process.exit(2);
}

const files = process.argv.slice(2);
if (files.length === 0) fail("use: yaml-ls-check FILE...");

const require = createRequire(import.meta.url);
const server = join(dirname(require.resolve("yaml-language-server/package.json")), "bin", "yaml-language-server");
const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
child.on("exit", (code) => {
  if (!done) fail(`the language server ended early (${code})`);
});

let done = false;
let nextId = 1;
const replies = new Map();
const diagnostics = new Map();

function send(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }), "utf8");
  child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  child.stdin.write(body);
}

function request(method, params) {
  const id = nextId++;
  send({ id, method, params });
  return new Promise((resolved, rejected) => replies.set(id, { resolved, rejected }));
}

const notify = (method, params) => send({ method, params });

// The server asks too: for its settings, for schemas, for leave to register things.
function answer({ id, method, params }) {
  switch (method) {
    case "workspace/configuration":
      return send({ id, result: params.items.map((item) => SETTINGS[item.section] ?? null) });
    case "custom/schema/request":
      return send({ id, result: null });
    case "vscode/content":
      return send({ id, error: { code: -32603, message: "nothing is fetched here" } });
    default:
      return send({ id, result: null });
  }
}

function receive(message) {
  if (message.method !== undefined) {
    if (message.id !== undefined) answer(message);
    else if (message.method === "textDocument/publishDiagnostics") {
      diagnostics.get(message.params.uri)?.(message.params.diagnostics);
    }
    return;
  }
  const waiting = replies.get(message.id);
  replies.delete(message.id);
  if (message.error) waiting?.rejected(new Error(message.error.message));
  else waiting?.resolved(message.result);
}

let buffer = Buffer.alloc(0);
child.stdout.on("data", (chunk) => {
  buffer = Buffer.concat([buffer, chunk]);
  for (;;) {
    const end = buffer.indexOf("\r\n\r\n");
    if (end < 0) return;
    const length = Number(/content-length: *(\d+)/i.exec(buffer.subarray(0, end).toString("ascii"))?.[1]);
    if (buffer.length < end + 4 + length) return;
    const body = buffer.subarray(end + 4, end + 4 + length).toString("utf8");
    buffer = buffer.subarray(end + 4 + length);
    receive(JSON.parse(body));
  }
});

function check(file) {
  const path = resolve(file);
  const uri = pathToFileURL(path).href;
  const found = new Promise((resolved) => diagnostics.set(uri, resolved));
  const text = readFileSync(path, "utf8");
  notify("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
  return found;
}

// modelineFault: why the file would be judged against no schema, or against one fetched from afar.
function modelineFault(file) {
  const schema = /^#\s*yaml-language-server\s*:.*?\$schema=(\S+)/m.exec(readFileSync(file, "utf8"))?.[1];
  if (schema === undefined) return "no modeline names a schema";
  if (/^[a-z][a-z0-9+.-]+:/i.test(schema)) return `the modeline's schema is not a relative path: ${schema}`;
  if (!existsSync(resolve(dirname(file), schema))) return `the modeline's schema does not exist: ${schema}`;
  return undefined;
}

async function main() {
  const root = pathToFileURL(process.cwd()).href;
  await request("initialize", {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: "root" }],
    initializationOptions: {},
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { publishDiagnostics: { relatedInformation: true }, synchronization: {} },
    },
  });
  notify("initialized", {});
  notify("workspace/didChangeConfiguration", { settings: SETTINGS });
  let faults = 0;
  for (const file of files) {
    const fault = modelineFault(file);
    if (fault !== undefined) {
      console.log(`${file}:1:1: error: ${fault}`);
      faults++;
      continue;
    }
    for (const diagnostic of await check(file)) {
      const { line, character } = diagnostic.range.start;
      const severity = SEVERITY[diagnostic.severity ?? 1];
      const message = diagnostic.message.replaceAll("\n", " ");
      console.log(`${file}:${line + 1}:${character + 1}: ${severity}: ${message}`);
      faults++;
    }
  }
  done = true;
  await request("shutdown", null);
  notify("exit");
  child.stdin.end();
  process.exitCode = faults > 0 ? 1 : 0;
}

setTimeout(() => {
  done = true;
  child.kill();
  fail("the language server did not answer in time");
}, PATIENCE_MS).unref();

main().catch((error) => {
  done = true;
  child.kill();
  fail(error.message);
});
