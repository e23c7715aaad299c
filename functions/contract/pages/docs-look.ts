/** The page's style: light or dark as the reader's system is, and readable on a phone. */
export const style = `
:root { color-scheme: light dark; --line: #8885; --soft: #8881; --accent: light-dark(#0b5cad, #7db8f5) }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1rem }
code, pre, textarea, input { font: 0.9em/1.45 ui-monospace, monospace }
pre, textarea { width: 100%; box-sizing: border-box; overflow: auto; max-height: 32rem; padding: 0.6rem; background: var(--soft); border: 1px solid var(--line); border-radius: 4px }
pre { white-space: pre-wrap; overflow-wrap: anywhere }
summary { cursor: pointer; overflow-wrap: anywhere }
.operation { border: 1px solid var(--line); border-radius: 6px; margin: 0.5rem 0; padding: 0.5rem 0.75rem }
.operation > summary { padding: 0.2rem 0 }
.method { display: inline-block; min-width: 3.6rem; font-weight: 700; color: var(--accent) }
.summary, .limits, .media, small { color: light-dark(#555, #aaa) }
.type { color: var(--accent); overflow-wrap: anywhere }
.needed { font-size: 0.8em; border: 1px solid var(--line); border-radius: 3px; padding: 0 0.3em }
.fields, .answers { padding-left: 1.1rem }
.fields p, .answers p, td p { margin: 0.2rem 0; display: inline }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); padding: 0.3rem 0.6rem 0.3rem 0; overflow-wrap: anywhere }
form, .token { display: grid; gap: 0.3rem; margin: 0.6rem 0 }
input { padding: 0.35rem; box-sizing: border-box; width: 100%; background: var(--soft); border: 1px solid var(--line); border-radius: 4px; color: inherit }
button { justify-self: start; padding: 0.4rem 1.2rem }
nav a { margin-right: 1rem }
`

/**
 * The page's script: sends what a form says to where the page comes from, with the pasted token, and shows the
 * answer as text. It keeps nothing. A link to an operation unfolds it.
 */
export const script = `
const token = document.querySelector('#token')
const show = (output, text) => { output.hidden = false; output.textContent = text }
const send = async (form) => {
  const output = form.querySelector('.answer')
  const headers = {}
  const query = new URLSearchParams()
  let path = form.dataset.path
  for (const field of form.querySelectorAll('input')) {
    const { name, value, dataset } = field
    if (dataset.in === 'path') path = path.replace('{' + name + '}', encodeURIComponent(value))
    else if (value !== '' && dataset.in === 'query') query.set(name, value)
    else if (value !== '') headers[name] = value
  }
  const given = token.value.trim()
  if (given !== '') headers.Authorization = 'Bearer ' + given
  const body = form.elements.namedItem('body')?.value
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  show(output, '\u2026')
  try {
    const asked = query.size > 0 ? path + '?' + query : path
    const answer = await fetch(asked, { method: form.dataset.method, headers, body, credentials: 'omit' })
    const text = await answer.text()
    const told = [...answer.headers].map(([name, value]) => name + ': ' + value).join('\\n')
    let shown = text
    try { shown = JSON.stringify(JSON.parse(text), null, 2) } catch {}
    show(output, answer.status + '\\n' + told + '\\n\\n' + shown)
  } catch (fault) {
    show(output, 'No answer: ' + fault.message)
  }
}
document.addEventListener('submit', (event) => { event.preventDefault(); send(event.target) })
const unfold = () => {
  const found = location.hash && document.getElementById(location.hash.slice(1))
  if (found && found.matches('details')) { found.open = true; found.scrollIntoView() }
}
addEventListener('hashchange', unfold)
unfold()
`
