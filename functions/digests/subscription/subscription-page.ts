import { outsideLine } from '../../platform/mail/rendering/outside-text.ts'
import { escapeHtml } from '../../platform/mail/rendering/render-html.ts'
import type { ErrorWords } from '../../platform/pages/error-page.ts'
import { pageShell } from '../../platform/pages/page-shell.ts'
import { type Language, languageOf } from '../../platform/words/language.ts'
import type { SubscriptionView } from './end-subscription.ts'

const es = {
  dealer: 'Concesionario',
  subscribed: 'Dejar de recibir el resumen diario',
  alerts: 'Los avisos de clientes problema le seguirán llegando como hasta ahora.',
  confirm: 'No recibir más el resumen',
  ended: 'Ya no recibirá el resumen diario',
  again: 'Si lo quiere de nuevo, responda a cualquiera de nuestros correos y se lo volvemos a enviar.',
}

const words: Record<Language, typeof es> = {
  es,
  en: {
    dealer: 'Dealer',
    subscribed: 'Stop receiving the daily digest',
    alerts: 'You will still receive the alerts about problem customers, as before.',
    confirm: 'Stop the digest',
    ended: 'You will no longer receive the daily digest',
    again: 'If you want it again, reply to any of our e-mails and we will send it to you again.',
  },
}

/** The page of a valid link, in the dealer's language. Its form goes to the page's own address. */
export const subscriptionPage = ({ dealer, state }: SubscriptionView): string => {
  const language = languageOf(dealer.language)
  const { dealer: label, subscribed, alerts, confirm, ended, again } = words[language]
  const name = `<bdi dir="auto">${escapeHtml(outsideLine(dealer.name))}</bdi>`
  const about = `<dl><dt>${label}</dt><dd>${name}</dd></dl>`
  return state === 'subscribed'
    ? pageShell(
        language,
        subscribed,
        `<h1>${subscribed}</h1>\n${about}\n<p>${alerts}</p>\n<form method="post"><button type="submit">${confirm}</button></form>`,
      )
    : pageShell(language, ended, `<h1>${ended}</h1>\n${about}\n<p>${alerts}</p>\n<p>${again}</p>`)
}

/** One for every token that leads nowhere, whatever the reason. */
export const invalidSubscription: ErrorWords = {
  es: {
    title: 'Este enlace no es válido o ya ha caducado',
    text: 'Si no quiere recibir más el resumen, responda a uno de ellos y lo anotamos.',
  },
  en: {
    title: 'This link is not valid, or no longer',
    text: 'If you do not want the digest any more, reply to one of them and we will see to it.',
  },
}

/** For any failure of ours. */
export const subscriptionNotNow: ErrorWords = {
  es: {
    title: 'Ahora mismo no podemos atenderle',
    text: 'Inténtelo de nuevo dentro de un momento, o responda a uno de los resúmenes.',
  },
  en: {
    title: 'We cannot do this right now',
    text: 'Please try again in a moment, or reply to one of the digests.',
  },
}
