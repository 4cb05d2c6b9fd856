export { amountText, isAmount, plainAmount } from '../amount-text';
export { CurrencyField } from './currency-field';
