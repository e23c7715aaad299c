/** What others have changed of a form's fields while somebody was typing into it. */
export type OthersChange =
  /** A field, by its name in the form as it is now; `value` is theirs, absent for a box that they left unticked. */
  | { what: 'field'; name: string; value: string | undefined; isTyped: boolean }
  /** Fields that belong together, such as the hours of a week: what others have is in the form. */
  | { what: 'group'; name: string }
  /** A row that they added, by the name that its fields begin with, and what it is known by. */
  | { what: 'added'; name: string; knownBy: string }
  /** A row that they took away from a list; `isTyped` if it was changed here, for which it stays. */
  | { what: 'removed'; list: string; knownBy: string; isTyped: boolean }
  /** A row that was taken away here, but that they changed, for which it is there again. */
  | { what: 'back'; name: string; knownBy: string }
