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
  sure: string
  confirm: string
  ended: string
  again: string
  resume?: string
}

const words: Record<Language, Record<SubscribedKind, Words> & { dealer: string; untickedMistake: string }> = {
  es: {
    dealer: 'Concesionario',
    untickedMistake: 'Marque la casilla para confirmarlo.',
    digest: {
      subscribed: 'Dejar de recibir el resumen diario',
      others: 'Los avisos de clientes problema le seguirán llegando como hasta ahora.',
      sure: 'Sí, no quiero recibir más el resumen.',
      confirm: 'No recibir más el resumen',
      ended: 'Ya no recibirá el resumen diario',
      again: 'Si lo quiere de nuevo, responda a cualquiera de nuestros correos y se lo volvemos a enviar.',
    },
    'survey-report': {
      subscribed: 'Dejar de recibir el informe mensual',
      others: 'Los avisos de clientes problema le seguirán llegando como hasta ahora.',
      sure: 'Sí, no quiero recibir más el informe.',
      confirm: 'No recibir más el informe',
      ended: 'Ya no recibirá el informe mensual',
      again: 'Si cambia de idea, puede volver a recibirlo desde aquí.',
      resume: 'Volver a recibir el informe',
    },
  },
  en: {
    dealer: 'Dealer',
    untickedMistake: 'Tick the box to confirm it.',
    digest: {
      subscribed: 'Stop receiving the daily digest',
      others: 'You will still receive the alerts about problem customers, as before.',
      sure: 'Yes, I do not want the digest any more.',
      confirm: 'Stop the digest',
      ended: 'You will no longer receive the daily digest',
      again: 'If you want it again, reply to any of our e-mails and we will send it to you again.',
    },
    'survey-report': {
      subscribed: 'Stop receiving the monthly report',
      others: 'You will still receive the alerts about problem customers, as before.',
      sure: 'Yes, I do not want the report any more.',
      confirm: 'Stop the report',
      ended: 'You will no longer receive the monthly report',
      again: 'If you change your mind, you can have it again from here.',
      resume: 'Receive the report again',
    },
  },
}

/** The tick without which the page's form ends nothing: mail scanners submit forms as they find them. */
const tick = (label: string, mistake: string | undefined): string => {
  const told = mistake === undefined ? '' : `<p class="bad" id="mistake" role="alert">${mistake}</p>\n`
  const invalid = mistake === undefined ? '' : ' aria-invalid="true" aria-describedby="mistake"'
  return `${told}<label><input type="checkbox" name="sure" value="yes" required${invalid}> ${label}</label>`
}

/**
 * The page of a valid link, in the dealer's language. Its forms go to the page's own address. `isUnticked`: its form was
 * sent without its tick, and says so.
 */
export const subscriptionPage = ({ kind, dealer, state }: SubscriptionView, isUnticked: boolean): string => {
  const language = languageOf(dealer.language)
  const { dealer: label, untickedMistake, [kind]: of } = words[language]
  const name = `<bdi dir="auto">${escapeHtml(outsideLine(dealer.name))}</bdi>`
  const about = `<dl><dt>${label}</dt><dd>${name}</dd></dl>\n<p>${of.others}</p>`
  const form = (action: string, button: string, fields = '') =>
    `<form method="post" action="${action}">${fields}<button type="submit">${button}</button></form>`
  if (state === 'subscribed') {
    const ending = form('?form=yes', of.confirm, tick(of.sure, isUnticked ? untickedMistake : undefined))
    return pageShell(language, of.subscribed, `<h1>${of.subscribed}</h1>\n${about}\n${ending}`)
  }
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
