import { type Html, html } from './html.ts'

/** Which part of the site a page belongs to, for the navigation. */
export type Area = 'codes' | 'explain' | 'graph' | 'requirements' | 'booklet' | 'none'

const areas: readonly (readonly [Area, string, string])[] = [
  ['codes', '/', 'Codes'],
  ['explain', '/explain', 'Explain'],
  ['graph', '/graph', 'Graph'],
  ['requirements', '/requirements', 'Requirements'],
  ['booklet', '/booklet', 'Booklet'],
]

interface Page {
  readonly title: string
  readonly area: Area
  readonly main: Html
  /** Address of the same thing as JSON, Markdown and text, without the suffix. */
  readonly alternates?: string
  /** Addresses for turning pages with the arrow keys. */
  readonly turn?: { readonly before?: string; readonly after?: string }
}

/**
 * A whole page: head, navigation, what is in it, foot.
 *
 * @param page its title, its place and its main part
 */
export function page({ title, area, main, alternates, turn }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === 'Statute' ? 'Statute: every HTTP status code, by the book' : `${title} · Statute`}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/style.css">
${area === 'graph' && html`<link rel="stylesheet" href="/assets/graph.css">`}
${alternates && html`<link rel="alternate" type="application/json" href="${alternates}.json"><link rel="alternate" type="text/markdown" href="${alternates}.md">`}
${turn?.before && html`<link rel="prev" href="${turn.before}">`}
${turn?.after && html`<link rel="next" href="${turn.after}">`}
<script type="module" src="/assets/site.js"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="site">
<a class="mark" href="/"><span aria-hidden="true">§</span> Statute</a>
<nav aria-label="Site"><ul>
${areas.map(([name, href, label]) => html`<li><a href="${href}"${name === area && html` aria-current="page"`}>${label}</a></li>`)}
</ul></nav>
</header>
<main id="main" class="${area}" tabindex="-1">
${main}
</main>
<footer class="site">
<p>Statute: every HTTP answer, by the book. Meanings follow the current standards; the words are Statute’s own.</p>
${alternates && html`<p class="alternates">This page as <a href="${alternates}.json">JSON</a>, <a href="${alternates}.md">Markdown</a>, <a href="${alternates}.txt">plain text</a>.</p>`}
</footer>
</body>
</html>
`.markup
}
