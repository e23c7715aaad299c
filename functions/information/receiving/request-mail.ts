import type { NewMail } from '../../mails/mail/mail.ts'
import { type MailLine } from '../../platform/mail/rendering/mail-document.ts'
import { own, outside, unbroken } from '../../platform/mail/rendering/mail-text.ts'
import { instantInWords } from '../../platform/words/local-words.ts'
import type { InformationRecord } from '../request/information-item.ts'
import { keys } from '../keys.ts'
import { dayOf, mailsPerDay } from './limits.ts'

/** Who at Asortis is told, and the site's address without a slash at the end. */
type Told = { recipient: string; siteUrl: string }

/** Asortis's own zone: that of its people, who read this. */
const zone = 'Europe/Madrid'

const value = (label: string, text: string, isShort = false): MailLine => ({
  type: 'value',
  label: own(label),
  text: isShort ? unbroken(text) : outside(text),
})

const pageOf = (siteUrl: string, path = ''): string => `${siteUrl}/asortis/informacion${path}?as=staff`

/**
 * The e-mail that tells Asortis of a new request, as long as nobody has changed or erased it. Its subject is ours alone:
 * nothing that was typed gets into a header.
 * Throws if there is no request. Pure.
 */
export const requestMail = (
  { request, marketing }: InformationRecord,
  { recipient, siteUrl }: Told,
): NewMail => {
  if (!request) throw new Error('There is no request to tell of')
  const { requestId, name, company, email, phone, message, receivedAt } = request
  const at = instantInWords(receivedAt, { language: 'es', zone, now: new Date(receivedAt) })
  const lines: MailLine[] = [
    value('Nombre', name),
    value('Empresa', company),
    value('Correo', email),
    ...(phone === undefined ? [] : [value('Teléfono', phone, true)]),
    ...(message === undefined ? [] : [{ type: 'quote', label: own('Mensaje'), text: message } as const]),
  ]
  const news = marketing
    ? 'También ha marcado que quiere recibir noticias de otros servicios. Confírmelo con esta persona y anótelo en la solicitud antes de enviarle nada.'
    : 'No ha pedido recibir noticias de otros servicios: escríbale solo para responder a esta solicitud.'
  return {
    kind: 'information-request',
    id: requestId,
    about: { ...keys.informationRequest(requestId), n: request.n },
    to: { email: recipient, name: 'Asortis' },
    document: {
      language: 'es',
      subject: own('Solicitud de información sobre Fidelización'),
      title: own('Nos han pedido información sobre Fidelización'),
      lead: [
        own(`La solicitud llegó por el formulario el ${at}.`),
        own(
          'Cualquiera puede escribir ahí el nombre y el correo de otra persona: compruébelo antes de dar nada por hecho.',
        ),
      ],
      dial: null,
      act: { label: own('Abrir la solicitud'), url: pageOf(siteUrl, `/${requestId}`) },
      blocks: [
        { title: 'Quién pregunta', lines },
        { title: 'Otros servicios', lines: [{ type: 'sentence', text: own(news) }] },
      ],
      footer: [
        own('Respuesta, correcciones y supresión se anotan en la consola, no respondiendo a este mensaje.'),
      ],
    },
  }
}

/** The e-mail that tells that the rest of a day's requests have none of their own. Pure. */
export const floodMail = (now: Date, { recipient, siteUrl }: Told): NewMail => ({
  kind: 'information-flood',
  id: dayOf(now),
  to: { email: recipient, name: 'Asortis' },
  document: {
    language: 'es',
    subject: own('Hoy llegan demasiadas solicitudes de información'),
    title: own('Hoy llegan demasiadas solicitudes de información'),
    lead: [
      own(`Hoy han llegado ya ${mailsPerDay} solicitudes por el formulario, seguramente automáticas.`),
      own('Las demás de hoy se guardan, pero no le avisaremos de cada una: véalas en la consola.'),
    ],
    dial: null,
    act: { label: own('Ver las solicitudes'), url: pageOf(siteUrl) },
    blocks: [],
    footer: [own('Si continúa mañana, avise a quien administra el servicio.')],
  },
})
