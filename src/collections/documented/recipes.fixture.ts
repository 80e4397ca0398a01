import { accessRecipes } from './access-recipes.fixture.ts'
import { frontRecipes } from './front-recipes.fixture.ts'
import { absenceRecipes, conditionRecipes, readingRecipes } from './reading-recipes.fixture.ts'
import { storeRecipes } from './store-recipes.fixture.ts'
import {
  conflictRecipes,
  contentRecipes,
  idempotencyRecipes,
  itemRecipes,
  leaseRecipes,
  listRecipes,
  queryRecipes,
} from './writing-recipes.fixture.ts'

export const recipes = [
  ...frontRecipes,
  ...accessRecipes,
  ...readingRecipes,
  ...absenceRecipes,
  ...conditionRecipes,
  ...contentRecipes,
  ...idempotencyRecipes,
  ...conflictRecipes,
  ...itemRecipes,
  ...listRecipes,
  ...queryRecipes,
  ...leaseRecipes,
  ...storeRecipes,
]
