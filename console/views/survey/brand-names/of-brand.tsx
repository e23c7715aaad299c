import { Outside } from '../../../elements/words/outside.tsx'

/** The brand of what is on the line above; nothing where it need not be said. */
export const OfBrand = ({ name }: { name: string | undefined }) =>
  name === undefined ? null : (
    <span class="of-brand small soft">
      <Outside>{name}</Outside>
    </span>
  )
