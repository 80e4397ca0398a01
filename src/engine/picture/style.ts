/**
 * The style sheet of the picture, as it stands in its `<style>`. A site whose Content-Security-Policy forbids inline
 * styles puts it into a style sheet of its own, or names its hash.
 */
export const pictureStyle = `.graph-picture{--paper:#fcfaf5;--raised:#f4f0e6;--ink:#1d1b16;--faint:#645e51;--rule:#dcd5c4;--c1:#2b5883;--c2:#2a653a;--c3:#7f5200;--c4:#a8351a;--c5:#762b6a;color-scheme:light dark;background:var(--paper);max-width:100%;height:auto;font-family:system-ui,"Segoe UI","Open Sans",Roboto,"Helvetica Neue",sans-serif}
@media screen and (prefers-color-scheme:dark){.graph-picture{--paper:#171612;--raised:#211f1a;--ink:#ece6d8;--faint:#b0a895;--rule:#3b382f;--c1:#8db8e6;--c2:#8fcf9f;--c3:#e0b35c;--c4:#f2967a;--c5:#dba4d4}}
.graph-picture .c0{--tint:var(--ink)}
.graph-picture .c1{--tint:var(--c1)}
.graph-picture .c2{--tint:var(--c2)}
.graph-picture .c3{--tint:var(--c3)}
.graph-picture .c4{--tint:var(--c4)}
.graph-picture .c5{--tint:var(--c5)}
.graph-picture text{fill:var(--ink)}
.graph-picture .question rect{fill:var(--raised);stroke:var(--rule)}
.graph-picture .words{font:600 15px "Iowan Old Style","Palatino Linotype","URW Palladio L",P052,Charter,Georgia,serif}
.graph-picture .small{font-size:11px;fill:var(--faint)}
.graph-picture .edge path{fill:none;stroke:var(--faint);stroke-width:1.25;stroke-linejoin:round}
.graph-picture .edge.main path{stroke-width:2}
.graph-picture .edge .head,.graph-picture .edge.main .head{fill:var(--faint);stroke:none}
.graph-picture .edge text{font-size:12px;fill:var(--faint);stroke:var(--paper);stroke-width:4;paint-order:stroke;stroke-linejoin:round}
.graph-picture .end rect{fill:var(--paper);stroke:var(--tint);stroke-width:1.25}
.graph-picture .end .code{font:600 21px "Iowan Old Style","Palatino Linotype","URW Palladio L",P052,Charter,Georgia,serif;font-variant-numeric:lining-nums;fill:var(--tint)}
.graph-picture .end .phrase{font-size:12.5px}
.graph-picture a{cursor:pointer}
.graph-picture a:hover rect{stroke-width:2.5}
.graph-picture a:hover .phrase{text-decoration:underline}
.graph-picture a:focus-visible{outline:none}
.graph-picture a:focus-visible rect{stroke-width:4}
.graph-picture .missed{opacity:.38}
.graph-picture .edge.met path,.graph-picture .edge.main.met path{stroke:var(--ink);stroke-width:2.75}
.graph-picture .edge.met .head,.graph-picture .edge.main.met .head{fill:var(--ink);stroke:none}
.graph-picture .edge.met text{fill:var(--ink);font-weight:600}
.graph-picture .question.met rect{stroke:var(--ink);stroke-width:1.75}
.graph-picture .question.settled rect{fill:var(--paper);stroke:var(--faint);stroke-dasharray:4 3}
.graph-picture .end.met rect{fill:var(--tint)}
.graph-picture .end.met tspan{fill:var(--paper)}
`
