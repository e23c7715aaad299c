import type { Customer, Visit } from '../../../functions/cases/call/call-content.ts'
import type { Random } from './random.ts'

const firstNames = [
  ...['Ana', 'Luis', 'Carmen', 'Javier', 'Isabel', 'Miguel', 'Rosa', 'Fernando', 'Elena', 'Pedro'],
  ...['Cristina', 'Antonio', 'Raquel', 'Sergio', 'Mercedes', 'Tomás', 'Irene', 'Álvaro', 'Begoña', 'Hugo'],
  ...['Natalia', 'Ricardo', 'Silvia', 'Daniel', 'Amparo', 'Iván', 'Marina', 'Félix', 'Olga', 'Joaquín'],
]
const surnames = [
  ...['Herrero', 'Calvo', 'Nieto', 'Vega', 'Rubio', 'Pastor', 'Crespo', 'Soto', 'Blanco', 'Arroyo'],
  ...['Merino', 'Santos', 'Lozano', 'Bravo', 'Gallego', 'Esteban', 'Parra', 'Vicente', 'Otero', 'Rivas'],
  ...['Barrios', 'Cuesta', 'Ferrer', 'Montes', 'Palacios', 'Varela', 'Aguado', 'Quiroga', 'Salas', 'Tejero'],
]
const models = {
  lince: ['Lince Cota', 'Lince Sierra', 'Lince Brezo'],
  brisa: ['Brisa Alba', 'Brisa Nube'],
}
const letters = 'BCDFGHJKLMNPRSTVWXYZ'

/** A customer with a car, who may visit the workshop again. */
export type Owner = { customer: Customer; vehicle: NonNullable<Visit['vehicle']> }

const at = (list: readonly string[], index: number) => list[index % list.length] ?? ''

/**
 * The owner with this number, always the same: an invented name, a phone in one block, a plate. Numbers below 1000
 * share no telephone and no reference.
 */
const ownerOf = (dealer: number, number: number, brand: keyof typeof models): Owner => {
  const serial = dealer * 1000 + number
  const mixed = (serial * 7919) % 100_003
  const plateLetters = [mixed, Math.floor(mixed / 20), Math.floor(mixed / 400)]
    .map((part) => letters[part % letters.length])
    .join('')
  return {
    customer: {
      ref: `C-${30_000 + serial}`,
      name: `${at(firstNames, mixed)} ${at(surnames, Math.floor(mixed / 30))} ${at(surnames, Math.floor(mixed / 900) + 7)}`,
      phone: `+3460022${String(serial).padStart(4, '0')}`,
      language: mixed % 23 === 0 ? 'en' : 'es',
    },
    vehicle: {
      model: at(models[brand], mixed % 7),
      plate: `${String(1000 + (mixed % 9000))} ${plateLetters}`,
    },
  }
}

/** Somebody of the dealer's `count` customers; some of them come again within the year. */
export const someOwner = (random: Random, dealer: number, count: number, brand: keyof typeof models): Owner =>
  ownerOf(dealer, random.between(1, count), brand)
