import { type Html, html } from './html.ts'

/** Which part of the site a page belongs to, for the navigation. */
export type Area = 'codes' | 'explain' | 'graph' | 'requirements' | 'rules' | 'booklet' | 'api' | 'none'

/** What is around each page of a site. */
export interface Frame {
  /** The name of the site, which leads home. */
  readonly name: string
  readonly home: string
  /** The navigation: the area, where it is, and how it is called. */
  readonly areas: readonly (readonly [Area, string, string])[]
  /** Whether the keys of the reference work: its pages are there. */
  readonly keys: boolean
  readonly foot: string
}

/**
 * The frame of the reference.
 *
 * @param manual the address of an API's manual that is served beside it
 */
export const referenceFrame = (manual?: string): Frame => ({
  name: 'Statute',
  home: '/',
  areas: [
    ['codes', '/', 'Codes'],
    ['explain', '/explain', 'Explain'],
    ['graph', '/graph', 'Graph'],
    ['requirements', '/requirements', 'Requirements'],
    ['rules', '/rules', 'Rules'],
    ['booklet', '/booklet', 'Booklet'],
    ...(manual === undefined ? [] : [['api', manual, 'API'] as const]),
  ],
  keys: true,
  foot: 'Statute: every HTTP answer, by the book. Meanings follow the current standards; the words are Statute’s own.',
})

interface Page {
  readonly title: string
  readonly area: Area
  readonly main: Html
  /** Address of the same thing as JSON, Markdown and text, without the suffix. */
  readonly alternates?: string
  /** Addresses for turning pages with the arrow keys. */
  readonly turn?: { readonly before?: string; readonly after?: string }
  /** What is around it. */
  readonly frame: Frame
}

/**
 * A whole page: head, navigation, what is in it, foot.
 *
 * @param page its title, its place and its main part
 */
export function page({ title, area, main, alternates, turn, frame }: Page): string {
  const { name, home, areas, keys, foot } = frame
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === 'Statute' ? 'Statute: every HTTP status code, by the book' : title === name ? title : `${title} · ${name}`}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/style.css">
${(area === 'graph' || area === 'api') && html`<link rel="stylesheet" href="/assets/${area}.css">`}
${alternates && html`<link rel="alternate" type="application/json" href="${alternates}.json"><link rel="alternate" type="text/markdown" href="${alternates}.md">`}
${turn?.before && html`<link rel="prev" href="${turn.before}">`}
${turn?.after && html`<link rel="next" href="${turn.after}">`}
${keys && html`<script type="module" src="/assets/site.js"></script>`}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="site">
<a class="mark" href="${home}"><span aria-hidden="true">§</span> ${name}</a>
<nav aria-label="Site"><ul>
${areas.map(([one, href, label]) => html`<li><a href="${href}"${one === area && html` aria-current="page"`}>${label}</a></li>`)}
</ul></nav>
</header>
<main id="main" class="${area}" tabindex="-1">
${main}
</main>
<footer class="site">
<p>${foot}</p>
${alternates && html`<p class="alternates">This page as <a href="${alternates}.json">JSON</a>, <a href="${alternates}.md">Markdown</a>, <a href="${alternates}.txt">plain text</a>.</p>`}
</footer>
</body>
</html>
`.markup
}
