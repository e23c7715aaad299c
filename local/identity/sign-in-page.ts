import type { SamplePerson } from '../../console/config.ts'

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const style = `
:root { color-scheme: light dark; --line: #c9ced6; --soft: #5a6472; --accent: #1f4fbf; --ground: #f5f6f8; --card: #fff }
@media (prefers-color-scheme: dark) { :root { --line: #444c58; --soft: #a8b1be; --accent: #9db8ff; --ground: #14171c; --card: #1d2128 } }
* { box-sizing: border-box }
body { margin: 0; padding: 2rem 1rem; background: var(--ground); font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 30rem; margin: 0 auto; padding: 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem }
h1 { margin: 0 0 .25rem; font-size: 1.375rem; line-height: 1.25 }
h2 { margin: 1.5rem 0 .5rem; font-size: 1rem }
p { margin: 0 0 1rem; color: var(--soft) }
[role=alert] { padding: .75rem; border: 2px solid currentColor; border-radius: .5rem; color: inherit; font-weight: 600 }
button, input { font: inherit; border-radius: .5rem; border: 1px solid var(--line); min-height: 2.75rem }
.person { display: block; width: 100%; margin: 0 0 .5rem; padding: .625rem .875rem; text-align: start; background: transparent; color: inherit; cursor: pointer }
.person:hover { border-color: var(--accent) }
.person b { display: block }
.person span { color: var(--soft); overflow-wrap: anywhere }
label { display: block; font-weight: 600 }
.hint { margin: 0 0 .5rem; font-size: .875rem; overflow-wrap: anywhere }
.row { display: flex; flex-wrap: wrap; gap: .5rem }
.row input { flex: 1 1 12rem; min-width: 0; padding: 0 .75rem; background: transparent; color: inherit }
.row button { padding: 0 1.25rem; background: transparent; color: inherit; border-color: currentColor; cursor: pointer }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
`

const personButton = ({ name, role, who }: SamplePerson) =>
  `<button class="person" name="who" value="${escape(who)}"><b>${escape(name)}</b><span>${escape(role)}</span></button>`

/**
 * The page that asks who is signing in; it replaces the user pool's sign-in page, without passwords. `people` are
 * offered by name; `unknown`: what was entered before is nobody.
 */
export const signInPage = (people: readonly SamplePerson[], unknown = false): string => `<!doctype html>
<html lang="es">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Entrar en Fidelización</title>
<style>${style}</style>
<body>
<main>
<h1>Entrar en Fidelización</h1>
<p>Es una instalación de prueba: aquí no se pide ninguna contraseña.</p>
${unknown ? '<p role="alert">No hay nadie con ese nombre, o ya no tiene acceso.</p>\n' : ''}${
  people.length === 0
    ? ''
    : `<h2>¿Quién es usted?</h2>\n<form method="post">\n${people.map(personButton).join('\n')}\n</form>\n`
}<h2>Otra persona</h2>
<form method="post">
<label for="who">Correo electrónico</label>
<p class="hint" id="hint">El de una persona invitada. También valen <code>dealer:gredos</code>, <code>staff</code> y <code>specialist</code>.</p>
<div class="row"><input id="who" name="who" required maxlength="254" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="hint"><button>Entrar</button></div>
</form>
</main>
</body>
</html>
`
