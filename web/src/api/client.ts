/**
 * DO NOT MODIFY - This file is generated from docs/openapi.json using oazapfts (npm run openapi).
 */
import type * as Oazapfts from "@oazapfts/runtime";
export const defaults: Oazapfts.Defaults<Oazapfts.CustomHeaders> = {
    headers: {},
    baseUrl: "/"
};
