import { readFileSync } from 'node:fs'
import { z } from 'zod'
import zh from '#app/languages/zh-CN/wall.json' with { type: 'json' }

// What scripts/build-display.ts has made. It changes with the build alone, so a process reads it once.
const folder = 'build/display'
const Manifest = z.object({ build: z.string(), script: z.string(), style: z.string() })

let manifest: z.infer<typeof Manifest> | undefined

function readManifest(): z.infer<typeof Manifest> {
  return (manifest ??= Manifest.parse(JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'))))
}

/** The name of this build of the display: a display with another one comes anew. */
export function displayBuild(): string {
  return readManifest().build
}

export function displayWorker(): string {
  return readFileSync(`${folder}/worker.js`, 'utf8')
}

/** What every answer to a display says: which build the server's program is, and its time to the millisecond, which the Date of an answer is not: what begins now is due now. */
export function saidToDisplays(now: Date): Record<string, string> {
  return { 'Cache-Control': 'no-store', 'X-Starhall-Wall': displayBuild(), 'X-Starhall-Now': String(now.getTime()) }
}

/** The whole page of a display: two layers and a line in their frame. It knows nobody and asks no database, so it can always be served. */
export function displayShell(): string {
  const { build, script, style } = readManifest()
  return `<!doctype html>
<html lang="zh-CN" data-build="${build}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>文化墙 · Starhall</title>
<link rel="icon" href="/star.svg" type="image/svg+xml">
<link rel="stylesheet" href="${style}">
<script src="${script}" defer></script>
</head>
<body>
<div id="frame">
<div id="stage" role="main">
<div id="layer-a" class="layer layer-front"><section class="panel panel-motto"><div class="scroll"><h1 class="motto-text">${zh.display.product}</h1><p class="en">Starhall</p><p class="plain-sentence">${zh.display.connecting}</p><noscript><p class="plain-sentence">${zh.display.needsScript}</p></noscript></div></section></div>
<div id="layer-b" class="layer"></div>
<p id="unit"></p>
<p id="freshness"></p>
</div>
</div>
</body>
</html>
`
}
