"""Samples that run in the page, and check questions."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def test_sample_runs_with_those_before_it(page: Page) -> None:
    samples = page.locator(".pb-sample")
    expect(samples).to_have_count(2)
    samples.nth(1).locator(".pb-run").click()
    output = samples.nth(1).locator(".pb-output")
    expect(output).to_have_text("2 cells\n<b>bold</b>\n")
    assert output.get_attribute("role") == "status"
    assert page.evaluate("log.requests[0].cells") == ['tokens = "a b a c".split()', "print(len(set(tokens)))"]


def test_sample_is_edited_kept_and_reset(page: Page) -> None:
    sample = page.locator(".pb-sample").first
    sample.get_by_role("button", name="Edit").click()
    expect(sample.locator(".cm-content")).to_be_focused()
    page.keyboard.press("Control+End")
    page.keyboard.insert_text("wrong")
    page.keyboard.press("Control+Enter")
    expect(sample.locator(".pb-error")).to_contain_text("NameError")
    page.locator(".pb-sample").nth(1).locator(".pb-run").click()
    assert page.evaluate("log.requests.at(-1).cells[0]").endswith("wrong")
    expect(sample.locator(".pb-saved")).to_have_text("Saved")
    page.reload()
    expect(sample.locator("pre code")).to_contain_text("wrong")
    sample.get_by_text("Reset").click()
    expect(sample.locator("pre code")).not_to_contain_text("wrong")
    sample.get_by_text("Bring my edit back").click()
    expect(sample.locator(".cm-content")).to_contain_text("wrong")


def test_question_gives_its_reasons_after_a_commitment(page: Page) -> None:
    quiz = page.locator(".quiz")
    expect(quiz.locator(".quiz-answer")).to_have_count(0)
    expect(quiz.locator(".quiz-why:visible")).to_have_count(0)
    quiz.get_by_text("Check").click()
    expect(quiz.locator(".pb-quiz__verdict")).to_have_text("Choose an answer first.")
    quiz.locator("input").first.check()
    quiz.get_by_text("Check").click()
    expect(quiz.locator(".quiz-why:visible")).to_have_count(3)
    expect(quiz.locator(".pb-announcer")).to_have_text("Not right: the reasons are below each answer")
    assert quiz.locator(".pb-quiz__mark").all_inner_texts() == ["Your answer", "The right answer"]
    page.reload()
    expect(quiz.locator(".pb-quiz__verdict")).to_have_text("Last time: not right")


def test_question_can_be_tried_again(page: Page) -> None:
    quiz = page.locator(".quiz")
    quiz.locator("input").first.check()
    quiz.get_by_text("Check").click()
    quiz.get_by_text("Try again").click()
    expect(quiz.locator(".quiz-why:visible")).to_have_count(0)
    quiz.locator('label[data-right="true"]').click()  # in another order now
    quiz.get_by_text("Check").click()
    expect(quiz.locator(".pb-quiz__verdict")).to_have_text("Right")
