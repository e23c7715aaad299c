/**
 * A chain of public randomness in drand's scheme `bls-unchained-g1-rfc9380`: each period has a round whose signature
 * nobody can know beforehand and anyone can verify afterwards. All hex is lower case.
 */
export type BeaconChain = {
  name: 'quicknet' | 'local-test'
  hash: string
  /** On G2, the 96 bytes of the compressed point. */
  publicKey: string
  periodSeconds: number
  /** The time of round 1, in seconds since 1970. */
  genesisSeconds: number
}

/** `quicknet` is drand's; `local-test` is the local run's, whose secret is public, so its draws are not real. */
export const beaconChains: Readonly<Record<BeaconChain['name'], BeaconChain>> = {
  quicknet: {
    name: 'quicknet',
    hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
    publicKey:
      '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
    periodSeconds: 3,
    genesisSeconds: 1_692_803_367,
  },
  'local-test': {
    name: 'local-test',
    hash: '5c4cdcae0a4a2f98d1ae24382d6d6095ee87ad836f5649ca0e528d31cfbb2455',
    publicKey:
      'b93c76fb740b6e13c4baf9c807c53745829067e5ba2166c721d4210b3acd149127145d6b1c16e0e5d2f5f8f1c9f9a08a0ef73282a37340f8089fb4e4281743f940863edd668f85b87ff910af2f5f1ad896ab268f292c482082b96e7ac8ea3c8b',
    periodSeconds: 3,
    genesisSeconds: 1_577_836_800,
  },
}

/** The chain with this hash, if it is known. */
export const chainByHash = (hash: string): BeaconChain | undefined =>
  Object.values(beaconChains).find((chain) => chain.hash === hash)
