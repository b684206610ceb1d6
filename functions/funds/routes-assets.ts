import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { runDepreciation } from '#shared/funds/assets/depreciation-actions.ts';
import { actOnDisposal, executeDisposal, requestDisposal } from '#shared/funds/assets/disposal-actions.ts';
import {
  getAsset,
  getAssetByCode,
  getDisposal,
  listAssets,
  listBorrowed,
  listDisposals,
  readAssetRules,
  readRegister,
} from '#shared/funds/assets/queries.ts';
import { moveAsset, registerAsset, registerBorrowed, returnBorrowed } from '#shared/funds/assets/register-actions.ts';
import { closeStocktake, countAsset, countSurplus, openStocktake } from '#shared/funds/assets/stocktake-actions.ts';
import { listStocktakes, readStocktake } from '#shared/funds/assets/stocktake-queries.ts';
import {
  AnyAssetView,
  AssetListView,
  AssetRulesView,
  AssetView,
  BorrowedListView,
  BorrowedView,
  DisposalView,
  RegisterView,
} from '#shared/funds/assets/views.ts';
import { CountView, StocktakeView } from '#shared/funds/assets/views-stocktake.ts';
import * as acts from './contracts-asset-acts.ts';
import * as cards from './contracts-assets.ts';

const registerCards = (app: HttpApp): void => {
  app.openapi(cards.listAssetsRoute, async (c) =>
    c.json(AssetListView.parse(await listAssets(await unionCtx(c))), 200),
  );
  app.openapi(cards.registerRoute, async (c) => c.json(RegisterView.parse(await readRegister(await unionCtx(c))), 200));
  app.openapi(cards.rulesRoute, async (c) =>
    c.json(AssetRulesView.parse(await readAssetRules(await unionCtx(c))), 200),
  );
  app.openapi(cards.createAssetRoute, async (c) =>
    c.json(AssetView.parse(await registerAsset(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(cards.depreciateRoute, async (c) =>
    c.json(RegisterView.parse(await runDepreciation(await unionCtx(c))), 200),
  );
  app.openapi(cards.byCodeRoute, async (c) =>
    c.json(AnyAssetView.parse(await getAssetByCode(await unionCtx(c), c.req.valid('param').code)), 200),
  );
  app.openapi(cards.getAssetRoute, async (c) =>
    c.json(AnyAssetView.parse(await getAsset(await unionCtx(c), c.req.valid('param').assetId)), 200),
  );
  app.openapi(cards.moveRoute, async (c) => {
    const moved = await moveAsset(await unionCtx(c), c.req.valid('param').assetId, c.req.valid('json'));
    return c.json(AnyAssetView.parse(moved), 200);
  });
};

const registerBorrowedRoutes = (app: HttpApp): void => {
  app.openapi(cards.listBorrowedRoute, async (c) =>
    c.json(BorrowedListView.parse(await listBorrowed(await unionCtx(c))), 200),
  );
  app.openapi(cards.createBorrowedRoute, async (c) =>
    c.json(BorrowedView.parse(await registerBorrowed(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(cards.returnRoute, async (c) => {
    const { returnedOn } = c.req.valid('json');
    const given = await returnBorrowed(await unionCtx(c), c.req.valid('param').assetId, returnedOn);
    return c.json(BorrowedView.parse(given), 200);
  });
};

const registerDisposals = (app: HttpApp): void => {
  app.openapi(acts.requestRoute, async (c) => {
    const asked = await requestDisposal(await unionCtx(c), c.req.valid('param').assetId, c.req.valid('json'));
    return c.json(DisposalView.parse(asked), 201);
  });
  app.openapi(acts.listDisposalsRoute, async (c) =>
    c.json(acts.DisposalPage.parse(await listDisposals(await unionCtx(c), c.req.valid('query'))), 200),
  );
  app.openapi(acts.getDisposalRoute, async (c) =>
    c.json(DisposalView.parse(await getDisposal(await unionCtx(c), c.req.valid('param').disposalId)), 200),
  );
  app.openapi(acts.actRoute, async (c) => {
    const next = await actOnDisposal(await unionCtx(c), c.req.valid('param').disposalId, c.req.valid('json'));
    return c.json(DisposalView.parse(next), 200);
  });
  app.openapi(acts.executeRoute, async (c) => {
    const done = await executeDisposal(await unionCtx(c), c.req.valid('param').disposalId, c.req.valid('json'));
    return c.json(DisposalView.parse(done), 200);
  });
};

const registerStocktakes = (app: HttpApp): void => {
  app.openapi(acts.openRoute, async (c) =>
    c.json(StocktakeView.parse(await openStocktake(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(acts.listStocktakesRoute, async (c) =>
    c.json(acts.StocktakePage.parse(await listStocktakes(await unionCtx(c), c.req.valid('query'))), 200),
  );
  app.openapi(acts.getStocktakeRoute, async (c) =>
    c.json(StocktakeView.parse(await readStocktake(await unionCtx(c), c.req.valid('param').stocktakeId)), 200),
  );
  app.openapi(acts.countRoute, async (c) => {
    const { stocktakeId, code } = c.req.valid('param');
    return c.json(CountView.parse(await countAsset(await unionCtx(c), stocktakeId, code, c.req.valid('json'))), 200);
  });
  app.openapi(acts.surplusRoute, async (c) => {
    const { stocktakeId } = c.req.valid('param');
    return c.json(CountView.parse(await countSurplus(await unionCtx(c), stocktakeId, c.req.valid('json'))), 201);
  });
  app.openapi(acts.closeStocktakeRoute, async (c) => {
    const { stocktakeId } = c.req.valid('param');
    return c.json(StocktakeView.parse(await closeStocktake(await unionCtx(c), stocktakeId, c.req.valid('json'))), 200);
  });
};

/** Fixed assets, the side book, disposals and stocktakes (capability 11.16 to 11.18). */
export const registerAssetRoutes = (app: HttpApp): void => {
  registerCards(app);
  registerBorrowedRoutes(app);
  registerDisposals(app);
  registerStocktakes(app);
};
