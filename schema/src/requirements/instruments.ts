/** The legal instruments that requirement ids begin with, e.g. `HP20-8.4a` for clause 8.4 a of the first. */
export const instruments = {
  HP20: 'Decision 42/2020/QĐ-UBND of the Hải Phòng People’s Committee: multilingual external-information portal',
  HP18: 'Decision 42/2018/QĐ-UBND of the Hải Phòng People’s Committee: external information and image data',
  HP25: 'Decision 204/2025/QĐ-UBND of the Hải Phòng People’s Committee: city portal system, level I and II',
  LS21: 'Decision of the Director of the Lạng Sơn Department of Foreign Affairs, March 2021: department site',
  LC25: 'Decision 02/2025/QĐ-UBND of the Lào Cai People’s Committee: external-information portal',
  N147: 'Decree 147/2024/NĐ-CP: internet services and online information',
  N42: 'Decree 42/2022/NĐ-CP: information of State agencies on the internet',
  NHOL: 'Civil Code 2015 and Labour Code 2019: how time limits and holidays are counted',
  NSEC: 'Decree 85/2016/NĐ-CP and the standards under it: security of information systems',
} as const;
export type Instrument = keyof typeof instruments;
