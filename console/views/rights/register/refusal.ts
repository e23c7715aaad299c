import type { Schemas } from '../../../app/app.ts'
import type { RightsProps } from '../rights-props.ts'

/** On what ground a request was refused, in words; undefined if it was not. Pure. */
export const refusalOf = (
  { state, ground }: Pick<Schemas['RightsRequest'], 'state' | 'ground'>,
  { grounds }: Pick<RightsProps['t'], 'grounds'>,
): string | undefined => (state === 'refused' && ground !== undefined ? grounds[ground] : undefined)
