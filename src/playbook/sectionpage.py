"""What every section page ends with: worksheets, drills that train its concepts, its questions, and the way on."""

from __future__ import annotations

from playbook.artifactpage import worksheets
from playbook.chapterpages import links_from
from playbook.chapters import reread
from playbook.content import Content, Page
from playbook.drillpage import LEVELS
from playbook.quizpage import question_html


def ending(page: Page, content: Content) -> str:
    """Markdown appended to a section's page: worksheets, drills, questions, and links to the chapter's pages."""
    assert page.section is not None
    drills = content.drills_of(page.section)
    questions = content.questions_of(page.section)
    up = "../" * page.path.count("/")
    lines: list[str] = [worksheets(content.goals_of(page.section))]
    if drills:
        lines += ["\n\n## Practise this {#practise-this}\n", '<div class="pb-practise" markdown="1">\n']
        for drill in drills:
            trains = [
                content.concepts.by_id[id].title
                for id in drill.meta.concepts
                if content.concepts.by_id[id].section == page.section
            ]
            level = LEVELS[drill.meta.difficulty].lower()
            lines.append(
                f"- [{drill.meta.title}]({up}practice/drills/{drill.slug}.md) — {level}, "
                f"about {drill.meta.minutes} minutes. Trains: {'; '.join(trains)}."
            )
        lines.append("\n</div>\n")
    if questions:
        lines.append("\n## Check yourself {#check-yourself}\n")
        for number, question in enumerate(questions, 1):
            lines.append(question_html(question, number, reread(question.concepts, content, page.path)) + "\n")
    lines += links_from(page, content)
    return "\n".join(lines)
