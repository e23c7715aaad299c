import type * as z from 'zod/mini'
import type { dealerContent } from '../../functions/directory/dealers/dealer.ts'

const smallDealer = (name: string, domain: string): z.input<typeof dealerContent> => ({
  name,
  brands: ['lince'],
  region: 'ES-CL',
  alertRecipients: [
    {
      email: `taller@${domain}.example`,
      name: 'Jefatura de taller',
      kinds: ['after-service', 'recheck'],
      level: 1,
    },
    {
      email: `gerencia@${domain}.example`,
      name: 'Gerencia',
      kinds: ['after-service', 'delivery-new', 'delivery-used', 'recheck'],
      level: 2,
    },
  ],
})

/** Small dealers whose only purpose is to take part in the group below. */
export const participants: Readonly<Record<string, z.input<typeof dealerContent>>> = {
  almenara: smallDealer('Talleres Almenara', 'almenara'),
  arlanza: smallDealer('Automóviles Arlanza', 'arlanza'),
  duero: smallDealer('Motor Duero', 'duero'),
  gormaz: smallDealer('Garaje Gormaz', 'gormaz'),
  sanabria: smallDealer('Servicio Sanabria', 'sanabria'),
}

/** One group, just large enough for a draw. */
export const groups = {
  meseta: { name: 'Grupo Meseta', monthlyDiscount: { amount: '300.00', currency: 'EUR' } },
} as const
