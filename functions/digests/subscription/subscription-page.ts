import { outsideLine } from '../../platform/mail/rendering/outside-text.ts'
import { escapeHtml } from '../../platform/mail/rendering/render-html.ts'
import type { ErrorWords } from '../../platform/pages/error-page.ts'
import { pageShell } from '../../platform/pages/page-shell.ts'
import { type Language, languageOf } from '../../platform/words/language.ts'
import type { SubscribedKind } from '../../mails/subscription/subscription-token.ts'
import type { SubscriptionView } from './end-subscription.ts'

type Words = {
  subscribed: string
  others: string
  confirm: string
  ended: string
  again: string
  resume?: string
}

const words: Record<Language, Record<SubscribedKind, Words> & { dealer: string }> = {
  es: {
    dealer: 'Concesionario',
    digest: {
      subscribed: 'Dejar de recibir el resumen diario',
      others: 'Los avisos de clientes problema le seguirán llegando como hasta ahora.',
      confirm: 'No recibir más el resumen',
      ended: 'Ya no recibirá el resumen diario',
      again: 'Si lo quiere de nuevo, responda a cualquiera de nuestros correos y se lo volvemos a enviar.',
    },
    'survey-report': {
      subscribed: 'Dejar de recibir el informe mensual',
      others: 'Los avisos de clientes problema le seguirán llegando como hasta ahora.',
      confirm: 'No recibir más el informe',
      ended: 'Ya no recibirá el informe mensual',
      again: 'Si cambia de idea, puede volver a recibirlo desde aquí.',
      resume: 'Volver a recibir el informe',
    },
  },
  en: {
    dealer: 'Dealer',
    digest: {
      subscribed: 'Stop receiving the daily digest',
      others: 'You will still receive the alerts about problem customers, as before.',
      confirm: 'Stop the digest',
      ended: 'You will no longer receive the daily digest',
      again: 'If you want it again, reply to any of our e-mails and we will send it to you again.',
    },
    'survey-report': {
      subscribed: 'Stop receiving the monthly report',
      others: 'You will still receive the alerts about problem customers, as before.',
      confirm: 'Stop the report',
      ended: 'You will no longer receive the monthly report',
      again: 'If you change your mind, you can have it again from here.',
      resume: 'Receive the report again',
    },
  },
}

/** The page of a valid link, in the dealer's language. Its forms go to the page's own address. */
export const subscriptionPage = ({ kind, dealer, state }: SubscriptionView): string => {
  const language = languageOf(dealer.language)
  const { dealer: label, [kind]: of } = words[language]
  const name = `<bdi dir="auto">${escapeHtml(outsideLine(dealer.name))}</bdi>`
  const about = `<dl><dt>${label}</dt><dd>${name}</dd></dl>\n<p>${of.others}</p>`
  const form = (action: string, button: string) =>
    `<form method="post" action="${action}"><button type="submit">${button}</button></form>`
  if (state === 'subscribed')
    return pageShell(language, of.subscribed, `<h1>${of.subscribed}</h1>\n${about}\n${form('?', of.confirm)}`)
  const resume = of.resume === undefined ? '' : `\n${form('?again=yes', of.resume)}`
  return pageShell(language, of.ended, `<h1>${of.ended}</h1>\n${about}\n<p>${of.again}</p>${resume}`)
}

/** One for every token that leads nowhere, whatever the reason. */
export const invalidSubscription: ErrorWords = {
  es: {
    title: 'Este enlace no es válido o ya ha caducado',
    text: 'Si no quiere recibir más estos correos, responda a uno de ellos y lo anotamos.',
  },
  en: {
    title: 'This link is not valid, or no longer',
    text: 'If you do not want these e-mails any more, reply to one of them and we will see to it.',
  },
}

/** For any failure of ours. */
export const subscriptionNotNow: ErrorWords = {
  es: {
    title: 'Ahora mismo no podemos atenderle',
    text: 'Inténtelo de nuevo dentro de un momento, o responda a uno de nuestros correos.',
  },
  en: {
    title: 'We cannot do this right now',
    text: 'Please try again in a moment, or reply to one of our e-mails.',
  },
}
