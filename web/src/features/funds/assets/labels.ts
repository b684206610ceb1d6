import type { Asset, AssetDisposal, Stocktake } from '#web/api/client.ts';
import type { Label } from '#web/i18n/text.ts';
import type { Tone } from '#web/ui/status-tag.tsx';

export const classLabels: Readonly<Record<Asset['assetClass'], Label>> = {
  computer: { zh: '计算机设备', en: 'Computers' },
  office: { zh: '办公设备', en: 'Office equipment' },
  furniture: { zh: '家具', en: 'Furniture' },
  sports: { zh: '文艺、体育、娱乐设备', en: 'Arts, sports, recreation' },
  electrical: { zh: '电气、通信、广播电视、仪器、电子设备', en: 'Electrical, communication, instruments' },
  vehicle: { zh: '车辆', en: 'Vehicles' },
  library: { zh: '图书档案设备', en: 'Library and archive equipment' },
  machinery: { zh: '机械设备', en: 'Machinery' },
  utensils: { zh: '用具、装具', en: 'Utensils and kit' },
  concreteBuilding: { zh: '钢结构、钢筋混凝土房屋', en: 'Steel or concrete buildings' },
  brickBuilding: { zh: '砖混、砖木房屋', en: 'Brick buildings' },
  simpleBuilding: { zh: '简易房、房屋附属设施、构筑物', en: 'Simple buildings and structures' },
  radar: { zh: '雷达、无线电和卫星导航设备', en: 'Radar, radio, satellite' },
  processing: { zh: '食品、纺织、缝纫等专用设备', en: 'Food, textile, sewing' },
  medical: { zh: '医疗设备', en: 'Medical equipment' },
  safety: { zh: '安全、环保设备', en: 'Safety and environment' },
  relics: { zh: '文物和陈列品（不提折旧）', en: 'Relics and exhibits (not depreciated)' },
  living: { zh: '动植物（不提折旧）', en: 'Animals and plants (not depreciated)' },
  books: { zh: '图书、档案（不提折旧）', en: 'Books and archives (not depreciated)' },
  land: { zh: '单独计价的土地（不提折旧）', en: 'Land (not depreciated)' },
};

type Marked = { readonly label: Label; readonly tone: Tone };

export const assetStatuses: Readonly<Record<Asset['status'], Marked>> = {
  inUse: { label: { zh: '在用', en: 'In use' }, tone: 'success' },
  inDisposal: { label: { zh: '处置中', en: 'Being disposed of' }, tone: 'warning' },
  disposed: { label: { zh: '已处置', en: 'Disposed of' }, tone: 'neutral' },
};

export const originLabels: Readonly<Record<Asset['origin'], Label>> = {
  purchase: { zh: '购置', en: 'Bought' },
  donation: { zh: '受赠', en: 'Given' },
  opening: { zh: '期初已入账', en: 'In the opening balances' },
};

export const disposalKinds: Readonly<Record<AssetDisposal['kind'], Label>> = {
  scrap: { zh: '报废', en: 'Scrapped' },
  sale: { zh: '出售', en: 'Sold' },
  loss: { zh: '盘亏、丢失', en: 'Lost' },
  transfer: { zh: '无偿调拨', en: 'Handed over' },
  donation: { zh: '对外捐赠', en: 'Given away' },
};

export const differenceKinds: Readonly<Record<Stocktake['differences'][number]['kind'], Marked>> = {
  uncounted: { label: { zh: '还没清点', en: 'Not counted yet' }, tone: 'neutral' },
  missing: { label: { zh: '没有找到', en: 'Not found' }, tone: 'danger' },
  short: { label: { zh: '数量少', en: 'Too few' }, tone: 'danger' },
  surplus: { label: { zh: '盘盈', en: 'Surplus' }, tone: 'warning' },
  misplaced: { label: { zh: '地点不符', en: 'Elsewhere' }, tone: 'info' },
  damaged: { label: { zh: '损坏', en: 'Damaged' }, tone: 'warning' },
};
