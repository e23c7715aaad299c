import { createHash } from 'node:crypto'

/** How the public pages look: one column to read, light or dark as its reader has it, from 320 px. */
export const pageStyle = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1b2430, #e8ecf2);
  --soft: light-dark(#55606e, #a9b4c2);
  --paper: light-dark(#fff, #10151c);
  --raised: light-dark(#f3f6fa, #1a222c);
  --rule: light-dark(#c9d2dd, #3a4654);
  --accent: light-dark(#1a56a0, #8ab8f0);
  --on-accent: light-dark(#fff, #10151c);
  --bad: light-dark(#b3261e, #ff9d94);
}
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
  overflow-wrap: break-word;
}
header, main, footer { max-width: 44rem; margin: 0 auto; padding: 0 1rem }
header { padding-top: 1.25rem }
header a { font-weight: 700; text-decoration: none }
main { padding-bottom: 2rem }
footer { padding-top: 1rem; padding-bottom: 2rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: 0.9375rem }
h1 { font-size: clamp(1.75rem, 5vw + 0.5rem, 2.5rem); line-height: 1.15; margin: 1.75rem 0 0.75rem; text-wrap: balance }
h2 { font-size: 1.375rem; line-height: 1.25; margin: 2.5rem 0 0.5rem; text-wrap: balance }
h3 { font-size: 1.0625rem; margin: 0 0 0.25rem }
p { margin: 0 0 0.875rem }
a { color: var(--accent); text-underline-offset: 0.15em }
.lead { font-size: 1.1875rem; line-height: 1.5; color: var(--soft) }
.parts { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12.5rem), 1fr)); padding: 0; margin: 1rem 0; list-style: none }
.parts li { background: var(--raised); border-radius: 0.75rem; padding: 1rem }
.parts p { margin: 0; font-size: 1rem }
ul.plain { padding-left: 1.25rem; margin: 0 0 0.875rem }
form { margin: 1.5rem 0 0 }
.field { margin: 0 0 1.25rem }
label { display: block; font-weight: 600; margin: 0 0 0.375rem }
.optional { font-weight: 400; color: var(--soft) }
input:not([type='checkbox']), textarea {
  display: block; width: 100%; min-height: 3rem; padding: 0.625rem 0.75rem; font: inherit;
  color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 0.5rem;
}
textarea { min-height: 8rem; resize: vertical }
[aria-invalid='true'] { border-color: var(--bad); border-width: 2px }
.bad { color: var(--bad); font-weight: 600; margin: 0 0 0.375rem }
.tick { display: grid; grid-template-columns: 1.5rem 1fr; gap: 0.25rem 0.75rem; margin: 0 0 1.25rem }
.tick input { width: 1.5rem; height: 1.5rem; margin: 0.1rem 0 0; accent-color: var(--accent) }
.tick label { font-weight: 400; margin: 0; min-height: 1.5rem }
.tick .bad { grid-column: 2 }
.notice { background: var(--raised); border-radius: 0.75rem; padding: 1rem; margin: 0 0 1.25rem; font-size: 0.9375rem; line-height: 1.5 }
.notice h3 { font-size: 1rem }
.notice p { margin: 0 0 0.625rem }
.notice p:last-child { margin: 0 }
.summary { border: 2px solid var(--bad); border-radius: 0.75rem; padding: 1rem; margin: 1.5rem 0 }
.summary h2 { margin: 0 0 0.5rem; font-size: 1.1875rem }
.summary ul { margin: 0; padding-left: 1.25rem }
.summary li { padding: 0.2rem 0 }
.summary a { color: var(--bad) }
.trap { position: absolute; left: -999rem; height: 1px; overflow: hidden }
button, .button {
  display: block; width: 100%; min-height: 3.25rem; padding: 0.75rem 1rem; font: inherit; font-weight: 700; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 2px solid var(--accent); border-radius: 0.5rem;
}
.button { display: inline-block; width: auto; text-decoration: none }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
@media (min-width: 40rem) { button { width: auto; min-width: 16rem } }
@media (forced-colors: active) { .parts li, .notice { border: 1px solid } }
`

/** Where the style is, below the site's root: its name changes with it, so that it may be kept. */
export const stylePath = `assets/informacion-${createHash('sha256').update(pageStyle).digest('hex').slice(0, 8)}.css`
