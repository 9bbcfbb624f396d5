/** A question that was answered wrongly joins the review. */
import { changeReview } from "../store/reviews";
import { outcomes } from "./schedule";

export async function noteMissed(id: string): Promise<void> {
  await changeReview(id, (before) => outcomes(before, Date.now())[1]);
}
