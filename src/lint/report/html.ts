import type { Level } from '../finding.ts'
import { byRule, countsInWords, levels, moreInWords, type Report, type Told } from './report.ts'
import { escaped } from './xml.ts'

/** Of one rule, the page shows so many exchanges. */
const shown = 50

/** A report as one HTML file that needs nothing else: no script, no font, no picture. */
export function htmlReport(report: Report): string {
  const groups = [...byRule(report)]
  const of = (level: Level) => groups.filter(([, [first]]) => first?.level === level)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(countsInWords(report))} · statute lint</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<style>${style}</style></head><body>
<header><p class="brand">Statute <small>every HTTP answer, by the book</small></p>
<h1>${escaped(capital(countsInWords(report)))}</h1>
<p class="lead">in ${report.exchanges.toLocaleString('en')} exchange${report.exchanges === 1 ? '' : 's'}${without(report)}</p></header>
<main>${contents(groups, report)}
${levels.map(level => section(level, of(level), report)).join('')}${unread(report)}</main></body></html>
`
}

const names: Readonly<Record<Level, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  hint: 'Hints',
  good: 'Done well',
}

const capital = (text: string): string => text.replace(/^./, letter => letter.toUpperCase())

function without({ leftOut: { known, silenced } }: Report): string {
  const parts = [known > 0 && `${known} known from the baseline`, silenced > 0 && `${silenced} silenced`].filter(
    Boolean,
  )
  return parts.length > 0 ? ` (${parts.join(', ')})` : ''
}

type Group = readonly [rule: string, told: readonly Told[]]

function contents(groups: readonly Group[], { times }: Report): string {
  if (groups.length < 4) return ''
  const row = ([rule, told]: Group) =>
    `<tr class="${told[0]?.level}"><td>${told[0]?.level}</td><td><a href="#${rule}">${escaped(rule)}</a></td><td>${(times.get(rule) ?? 0).toLocaleString('en')}</td></tr>`
  return `<nav aria-label="Rules"><table><thead><tr><th scope="col">Level</th><th scope="col">Rule</th><th scope="col">Times</th></tr></thead><tbody>${groups.map(row).join('')}</tbody></table></nav>`
}

function section(level: Level, groups: readonly Group[], report: Report): string {
  if (groups.length === 0) return ''
  return `<section class="${level}"><h2>${names[level]}</h2>${groups.map(([rule, told]) => group(rule, told, report)).join('')}</section>`
}

function group(rule: string, told: readonly Told[], report: Report): string {
  const [first] = told as [Told]
  const others = moreInWords(report, rule, shown)
  const more = others ? `<p class="faint">${others}</p>` : ''
  const same = told.every(({ says }) => says === first.says)
  const mend = first.mend ? `<p class="mend"><b>Mend</b> ${escaped(first.mend)}</p>` : ''
  const item = (each: Told) =>
    `<li><p>${escaped(each.exchange)}${each.source ? ` <small>${escaped(each.source)}</small>` : ''}</p>${same ? '' : `<p>${escaped(each.says)}</p>`}<pre><mark>${escaped(each.excerpt.line)}</mark></pre></li>`
  return `<article id="${rule}"><h3>${escaped(same ? first.says : rule)}</h3><p class="faint"><code>${escaped(rule)}</code> · ${escaped(first.section)}</p>${mend}<ol>${told.slice(0, shown).map(item).join('')}</ol>${more}</article>`
}

const unread = ({ faults }: Report): string =>
  faults.length === 0
    ? ''
    : `<section class="error"><h2>Not read</h2><ul>${faults.map(fault => `<li>${escaped(fault)}</li>`).join('')}</ul></section>`

const style = `
:root{color-scheme:light dark;--paper:light-dark(#fcfaf5,#171612);--raised:light-dark(#f4f0e6,#211f1a);--ink:light-dark(#1d1b16,#ece6d8);--faint:light-dark(#645e51,#b0a895);--rule:light-dark(#dcd5c4,#3b382f);--error:light-dark(#a8351a,#f2967a);--warning:light-dark(#7f5200,#e0b35c);--hint:light-dark(#2b5883,#8db8e6);--good:light-dark(#2a653a,#8fcf9f)}
body{margin:0 auto;max-width:56rem;padding:2.5rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
h1,h2,h3{font-family:"Iowan Old Style","Palatino Linotype",Palatino,P052,Georgia,serif;line-height:1.2;font-weight:600;text-wrap:balance}
h1{font-size:2.4rem;margin:.2rem 0}h2{margin:3rem 0 0;border-bottom:1px solid var(--rule);padding-bottom:.4rem}h3{font-size:1.25rem;margin:2rem 0 .1rem}
.brand{margin:0;font-weight:600}.brand small,.lead,.faint,small{color:var(--faint);font-weight:400}
.error{--tint:var(--error)}.warning{--tint:var(--warning)}.hint{--tint:var(--hint)}.good{--tint:var(--good)}
section h2,td:first-child{color:var(--tint)}
article p{margin:.2rem 0}.mend{border-left:3px solid var(--good);padding-left:.8rem;margin:.7rem 0!important}
ol{padding:0;list-style:none;margin:.6rem 0}li+li{margin-top:.9rem}
pre{margin:.3rem 0 0;padding:.6rem .8rem;background:var(--raised);overflow-wrap:anywhere;white-space:pre-wrap;font:.9rem/1.5 ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,monospace}
code{font:.9em ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,monospace}
mark{background:none;color:inherit;text-decoration:underline wavy var(--tint) 1.5px;text-underline-offset:.3em;text-decoration-skip-ink:none}
.good mark{text-decoration:none}
table{border-collapse:collapse;margin-top:2rem;width:100%}th,td{text-align:left;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--rule)}th:last-child,td:last-child{text-align:right;font-variant-numeric:tabular-nums;padding-right:0}
a{color:inherit;text-decoration-color:var(--faint);text-underline-offset:.2em}
@media print{body{max-width:none;padding:0;color-scheme:light}article{break-inside:avoid-page}nav{break-after:page}}
`
