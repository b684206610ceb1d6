import { defineTexts } from '#web/i18n/text.ts';

export const homeTexts = defineTexts({
  zh: {
    begin: '把职工名册导入系统',
    beginDetail: '会费、活动和统计都从名册来，只需导入一次。',
    waiting: '名册导入等待您确认：{file}',
    waitingDetail: '新增 {new} 人，更新 {changed} 人，拒收 {refused} 人',
    columns: '名册导入还没有对应列：{file}',
    columnsDetail: '{rows} 人，由{name}上传',
    running: '正在导入名册：{file}',
    runningDetail: '已写入 {done} / {total} 行',
    members: '会员',
    people: '人',
    ofPeople: '名册共 {people} 人',
  },
  en: {
    begin: 'Import the staff list',
    beginDetail: 'Dues, activities and statistics all come from the roster; import it once.',
    waiting: 'A roster import waits for you: {file}',
    waitingDetail: '{new} new, {changed} changed, {refused} refused',
    columns: 'Columns of a roster import are not matched yet: {file}',
    columnsDetail: '{rows} people, uploaded by {name}',
    running: 'A roster is being imported: {file}',
    runningDetail: '{done} / {total} rows written',
    members: 'Members',
    people: 'people',
    ofPeople: '{people} on the roster',
  },
});
