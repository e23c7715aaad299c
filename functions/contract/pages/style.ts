/** The height of the header that every page has, in pixels: the viewer's own layout begins below it. */
export const headerHeight = 48

/** The header's style, which the viewer's page has too. */
export const headerStyle = `
:root { color-scheme: light dark; --line: #8885; --soft: #8881; --accent: light-dark(#0b5cad, #7db8f5) }
body { margin: 0 }
.site { box-sizing: border-box; height: ${headerHeight}px; display: flex; align-items: center; overflow-x: auto; background: light-dark(#fff, #0f0f0f); border-bottom: 1px solid var(--line); font: 15px/1.2 system-ui, sans-serif }
.site a { flex: none; padding: 0.6rem 0.8rem; color: light-dark(#333, #ddd); text-decoration: none }
.site a:hover { text-decoration: underline }
.site a[aria-current] { color: var(--accent); font-weight: 600 }
`

/** The style of the pages to read: light or dark as the reader's system is, and without sideways scrolling on a phone. */
export const pageStyle = `${headerStyle}
main { font: 16px/1.55 system-ui, sans-serif; max-width: 50rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; background: light-dark(#fff, #0f0f0f) }
html { background: light-dark(#fff, #0f0f0f) }
h1 { line-height: 1.2 }
h2, h3, h4 { scroll-margin-top: 1rem; margin-top: 2rem }
main a { color: var(--accent) }
code, pre { font: 0.9em/1.45 ui-monospace, monospace }
code { background: var(--soft); border-radius: 3px; padding: 0.1em 0.25em }
pre { padding: 0.7rem; background: var(--soft); border: 1px solid var(--line); border-radius: 4px; white-space: pre-wrap }
pre code { background: none; padding: 0 }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); padding: 0.4rem 0.7rem 0.4rem 0 }
section:target { outline: 2px solid var(--accent); outline-offset: 0.5rem; border-radius: 2px }
@media (max-width: 40rem) {
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
  tr { display: block; border-bottom: 1px solid var(--line); padding: 0.5rem 0 }
  td { display: block; border: 0; padding: 0.15rem 0 }
  td::before { content: attr(data-label) ": "; font-weight: 600 }
  td[data-label=""]::before { content: none }
}
`
