/** The looks of a packet as a page; its digest is in the page's policy. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --quiet: #5a6472; --rule: #c5cbd3; --paper: #fff; --accent: #3f51b5; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --quiet: #a7b0bd; --rule: #3c4450; --paper: #15181c; --accent: #aab6ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 Georgia, 'Noto Serif', serif; overflow-wrap: anywhere; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
h4, .faint, dl, table, footer { font-family: system-ui, 'Noto Sans', sans-serif; font-size: .875rem; }
h4 { margin: .75rem 0 .125rem; }
p, ul, ol, pre, blockquote { margin: .375rem 0 .75rem; }
.faint, dt { color: var(--quiet); }
.purpose { font-size: 1.125rem; color: var(--quiet); }
.standing { border-block: 1px solid var(--rule); padding: .5rem 0; }
.masked, .answer { border-inline-start: 3px solid var(--accent); padding-inline-start: .75rem; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: .25rem 1.5rem; }
dl div { display: flex; gap: .5rem; }
dt { flex: 0 0 7rem; }
dd { margin: 0; }
.wide { overflow-x: auto; position: relative; }
table { border-collapse: collapse; width: 100%; min-width: 40rem; overflow-wrap: normal; }
th, td { text-align: start; vertical-align: top; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--rule); }
th { color: var(--quiet); font-weight: 600; }
blockquote { margin-inline: 0; padding-inline-start: .75rem; border-inline-start: 2px solid var(--rule); color: var(--quiet); }
pre { white-space: pre-wrap; font-size: .8125rem; }
a { color: var(--accent); }
sup { line-height: 0; }
li:target { outline: 2px solid var(--accent); outline-offset: 2px; }
footer { margin-top: 3rem; }
@media print { main { max-width: none; padding: 0; } .wide { overflow: visible; } table { min-width: 0; } tr { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } }
`;
