import { type Figure, missing } from './figure.ts'
import { withT } from './mean-gap.ts'

/** The sum of values of one cluster, a customer or a dealer, and how many they are. */
type Cluster = { sum: number; n: number }

/**
 * What a clustered mean is computed from: the number of clusters G; over them the sums of their sums S and counts k, and
 * of S², kS and k².
 */
export type ClusterSums = { clusters: number; S: number; k: number; SS: number; kS: number; kk: number }

/** Nothing summed up yet. */
export const noClusters: ClusterSums = { clusters: 0, S: 0, k: 0, SS: 0, kS: 0, kk: 0 }

/** Adds up sums of different clusters. */
export const addClusterSums = (a: ClusterSums, b: ClusterSums): ClusterSums => ({
  clusters: a.clusters + b.clusters,
  S: a.S + b.S,
  k: a.k + b.k,
  SS: a.SS + b.SS,
  kS: a.kS + b.kS,
  kk: a.kk + b.kk,
})

/** The sums of clusters. Those without values are none. */
export const clusterSums = (clusters: readonly Cluster[]): ClusterSums =>
  clusters
    .filter(({ n }) => n > 0)
    .map(({ sum, n }) => ({ clusters: 1, S: sum, k: n, SS: sum * sum, kS: n * sum, kk: n * n }))
    .reduce(addClusterSums, noClusters)

/** A mean, its standard error and its degrees of freedom. */
export type MeanWithError = { mean: number; se: number; df: number }

/** The mean and its standard error when values of a cluster resemble each other; undefined without values. */
export const clusteredError = ({ clusters, S, k, SS, kS, kk }: ClusterSums): MeanWithError | undefined => {
  if (k === 0) return undefined
  const mean = S / k
  const squares = SS - 2 * mean * kS + mean * mean * kk
  // What is left of numbers that cancel out is 0.
  const spread = squares > 1e-12 * SS ? squares : 0
  const se = clusters < 2 ? 0 : Math.sqrt((clusters / (clusters - 1)) * spread) / k
  return { mean, se, df: clusters - 1 }
}

/** The mean of values of which those of a cluster resemble each other, with its range (t, clusters - 1). */
export const clusteredMean = (sums: ClusterSums): Figure => {
  const error = clusteredError(sums)
  return error ? withT(error.mean, error.se, error.df) : missing('too-few')
}
