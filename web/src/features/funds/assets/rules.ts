export const assetRule = {
  zh: {
    name: '《工会会计制度》',
    source: '财会〔2021〕7号 第三十二、三十五条，附录2',
    text: '使用期限超过一年、单价在 1,000 元（专用设备 1,500 元）以上，以及大批同类物资作固定资产。按月以年限平均法计提折旧，不留残值；当月增加当月提，当月减少当月不提。单位行政提供使用的资产不入账，登记备查。',
  },
  en: {
    name: 'Accounting System for Trade Unions',
    source: '财会〔2021〕7号, Articles 32 and 35, Annex 2',
    text: 'A fixed asset lasts more than a year and costs 1,000 yuan (special equipment 1,500) or more, or is a bulk of one kind. It is depreciated monthly in a straight line without residual value; the month of acquisition counts, that of disposal does not. What the employer provides is noted beside the books.',
  },
} as const;
