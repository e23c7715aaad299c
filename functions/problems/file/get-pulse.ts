import type { Cases } from '../../cases/store/open-cases.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'

type PulsePorts = { pulses: Pick<Cases['pulses'], 'get'>; directory: Pick<Directory, 'dealer'> }

/** Reads a dealer's pulse. Eventually consistent; 404 if there is no such dealer. */
export const getPulse =
  ({ pulses, directory }: PulsePorts) =>
  async (dealerId: string): Promise<number> => {
    const [dealer, pulse] = await Promise.all([directory.dealer(dealerId), pulses.get(dealerId)])
    if (!dealer) throw new DomainError(platformErrors.notFound, 'There is no such dealer')
    return pulse
  }
