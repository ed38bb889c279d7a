# SPDX-License-Identifier: Apache-2.0
# The lesson as a Ren'Py project. Ren'Py 8.0 neither shapes nor finds fonts itself: each paragraph names its
# font, and Khmer and Burmese stand there unshaped.

init python:
    import json
    with open(os.path.join(config.gamedir, "lesson.json"), encoding="utf-8") as file:
        lesson = json.load(file)

define config.name = "Yardstick"
define config.has_autosave = False
define config.has_quicksave = False
define config.screen_width = 1024
define config.screen_height = 768
define config.window_icon = None

style lesson_text:
    color "#1b2733"
    size 18
    layout "greedy"

style lesson_title is lesson_text:
    size 36
    bold True

style lesson_button:
    background "#dde3e8"
    hover_background "#c8d2da"
    xysize (120, 48)

screen lesson_page():
    add "#fff"
    viewport:
        area (24, 24, 976, 648)
        mousewheel True
        vbox:
            spacing 16
            text lesson["title"] style "lesson_title" font lesson["fonts"]["en"] substitute False
            for each in lesson["paragraphs"]:
                text each["text"] style "lesson_text" font lesson["fonts"][each["language"]] substitute False
    textbutton "Next" style "lesson_button" pos (888, 704) action Show("lesson_question")

screen lesson_question():
    modal True
    add "#fff"
    vbox:
        pos (24, 24)
        spacing 16
        text lesson["question"] style "lesson_title" font lesson["fonts"]["km"] substitute False
        for each in lesson["choices"]:
            button:
                action NullAction()
                text each style "lesson_text" font lesson["fonts"]["km"] substitute False
    textbutton "Back" style "lesson_button" pos (16, 704) action Hide("lesson_question")

label main_menu:
    return

label start:
    call screen lesson_page
    return
