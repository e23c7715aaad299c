import { formHtml, type FormView, summary } from './form-html.ts'
import { introduction } from './introduction.ts'
import { pagePath, publicShell } from './public-shell.ts'

const nothing: FormView = { typed: {}, mistakes: {} }

/** The page `/informacion`: what Fidelización is, and the form. `siteUrl` is the site's address, where it is known. */
export const informationPage = (siteUrl?: string): string =>
  publicShell({
    siteUrl,
    title: 'Fidelización para concesionarios y servicios oficiales · Asortis',
    description:
      'Fidelización acerca la encuesta de la marca a lo que su cliente ya ha dicho en la llamada de contacto: avisos al instante de los problemas, grupos de cinco a diez concesionarios y un descuento mensual por sorteo.',
    body: `${introduction}
<h2 id="solicitud">Solicite información</h2>
<p>Cuéntenos quién es y le escribiremos o le llamaremos nosotros. No le enviaremos nada automático.</p>
${formHtml(nothing)}`,
  })

/** The page that a form with mistakes gets: what was typed is still there. */
export const mistakesPage = (view: FormView): string =>
  publicShell({
    title: 'Falta algo en su solicitud · Fidelización',
    body: `<h1>Solicite información</h1>
${summary(view)}${formHtml(view)}`,
  })

/** The page after a form was sent. It says the same to everybody. */
export const receivedPage = (): string =>
  publicShell({
    title: 'Hemos recibido su solicitud · Fidelización',
    body: `<h1>Hemos recibido su solicitud</h1>
<p class="lead">Gracias por su interés. Una persona de Asortis se pondrá en contacto con usted.</p>
<p>Si quiere corregir algo de lo que nos ha escrito o que lo borremos, escriba a <a href="mailto:info@asortis.es">info@asortis.es</a>.</p>
<p><a href="${pagePath}">Volver a la página de Fidelización</a></p>`,
  })

/** The page for a failure of ours in which what was typed is lost. */
export const failedPage = (): string =>
  publicShell({
    title: 'Ahora mismo no podemos atenderle · Fidelización',
    body: `<h1>Ahora mismo no podemos atenderle</h1>
<p>Vuelva al <a href="${pagePath}#solicitud">formulario</a> dentro de un momento o escríbanos a <a href="mailto:info@asortis.es">info@asortis.es</a>.</p>`,
  })

/** The page for what no browser sends for the form. */
export const unreadablePage = (): string =>
  publicShell({
    title: 'No hemos podido leer el formulario · Fidelización',
    body: `<h1>No hemos podido leer el formulario</h1>
<p>Lo que ha llegado es demasiado largo o no es nuestro formulario. <a href="${pagePath}#solicitud">Rellénelo aquí</a> con un mensaje de dos mil letras como máximo, o escríbanos a <a href="mailto:info@asortis.es">info@asortis.es</a>.</p>`,
  })
