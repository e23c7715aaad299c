import { type MailText, phoneLink, say } from '../../platform/mail/rendering/mail-text.ts'

/** A Spanish number as it is read, in groups of three: `920 123 456`. Any other number is as given. */
const shownPhone = (phone: string): string => {
  const [, ...groups] = /^\+34(\d{3})(\d{3})(\d{3})$/.exec(phone) ?? []
  return groups.length > 0 ? groups.join(' ') : phone
}

/** How the recipient reaches a person at Asortis, in the document's language; `phone` in E.164. */
export const contactLine = (language: string, phone: string): MailText => {
  const number = phoneLink(phone, shownPhone(phone))
  return language === 'en'
    ? say`Do you need to talk to us? Reply to this message or ring ${number}.`
    : say`¿Necesita hablar con nosotros? Responda a este mensaje o llame al ${number}.`
}
