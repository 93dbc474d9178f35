// Writes the bill of materials of what is delivered (CycloneDX 1.6, JSON): every package of the lock files with version, licence and hash.
// node tools/sbom.mjs NUGET_PACKAGES OUTPUT NAME VERSION RUNTIME_VERSION
// The same locks give the same file, byte by byte: it bears no date.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [nuget, output, name, version, runtime] = process.argv.slice(2);
const host = join(dirname(fileURLToPath(import.meta.url)), '../src/Host');
const json = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

// What a package says only in a file, or says shorter than it is
const known = {
  'nuget:MediatR': 'Apache-2.0', // 5.1.0 has an address that leads to it
  'nuget:SourceGear.sqlite3': 'blessing', // SQLite itself is in the public domain
  'npm:dkfds': 'MIT AND OFL-1.1 AND Apache-2.0', // its code; IBM Plex Sans; the symbols
};
// Addresses that stand for one licence, in packages from before there were names for them
const addresses = [
  [/opensource\.org\/licenses\/mit/i, 'MIT'],
  [/apache\.org\/licenses\/LICENSE-2\.0|aspnet\/.*\/LICENSE\.txt/i, 'Apache-2.0'],
  [/dotnet\/.*\/LICENSE\.TXT/i, 'MIT'],
];
const texts = [
  [/Permission is hereby granted, free of charge/, 'MIT'],
  [/Apache License\s+Version 2\.0/, 'Apache-2.0'],
  [/Microsoft Public License/, 'MS-PL'],
];
const find = (list, text) => list.find(([pattern]) => pattern.test(text))?.[1];

function ofNuget(id, version) {
  const folder = join(nuget, id.toLowerCase(), version);
  const spec = readFileSync(join(folder, `${id.toLowerCase()}.nuspec`), 'utf8');
  const [, type, said] = /<license type="(\w+)"[^>]*>([^<]+)</.exec(spec) ?? [];
  const file = type === 'file' && join(folder, said.trim().replaceAll('\\', '/'));
  return known[`nuget:${id}`]
    ?? (type === 'expression' ? said.trim() : file && existsSync(file) ? find(texts, readFileSync(file, 'utf8')) : undefined)
    ?? find(addresses, /<licenseUrl>([^<]+)/.exec(spec)?.[1] ?? '');
}

function component(ecosystem, id, version, licence, sha512, scope) {
  if (!licence) throw new Error(`${ecosystem} ${id} ${version} says no licence that is known here: look at it, and name it in tools/sbom.mjs`);
  const purl = `pkg:${ecosystem}/${id.replace('@', '%40')}@${version}`;
  return {
    type: 'library', 'bom-ref': purl, name: id, version, scope, purl,
    licenses: [/ (AND|OR|WITH) /.test(licence) ? { expression: licence } : { license: { id: licence } }],
    ...(sha512 && { hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] }),
  };
}

const locked = Object.values(json(host, 'packages.lock.json').dependencies)[0];
const project = readFileSync(join(host, '../../Directory.Build.targets'), 'utf8');
const nugets = Object.entries(locked)
  .filter(([, p]) => p.type !== 'Project')
  // what only the build uses is named in Directory.Build.targets, and not delivered
  .map(([id, p]) => component('nuget', id, p.resolved, ofNuget(id, p.resolved), p.contentHash,
    project.includes(`"${id}" PrivateAssets`) ? 'excluded' : 'required'));
const npms = Object.entries(json(host, 'package-lock.json').packages)
  .filter(([path, p]) => path && !p.dev && !p.optional)
  .map(([path, p]) => {
    const id = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return component('npm', id, p.version, known[`npm:${id}`] ?? p.license, p.integrity?.replace('sha512-', ''), 'required');
  });
const frameworks = ['Microsoft.NETCore.App', 'Microsoft.AspNetCore.App']
  .map(id => component('nuget', id, runtime, 'MIT', undefined, 'required'))
  .map(c => ({ ...c, type: 'framework' }));

const byRef = (a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1);
const components = [...nugets, ...npms, ...frameworks].sort(byRef);
const h = createHash('sha256').update(JSON.stringify([name, version, components])).digest('hex');
writeFileSync(output, JSON.stringify({
  bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
  serialNumber: `urn:uuid:${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`,
  metadata: { component: { type: 'application', 'bom-ref': name, name, version } },
  components,
}, null, 1));
