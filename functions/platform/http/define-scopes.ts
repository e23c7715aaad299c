/** What a token may do, as API Gateway's authorizer checks it before the function runs: `<area>/<read or write>`. */
export type Scope = `${string}/${'read' | 'write'}`

/** Declares the scopes of a part's operations. An operation may also ask for those of an earlier part. */
export const defineScopes = <const S extends readonly Scope[]>(scopes: S): S => scopes
