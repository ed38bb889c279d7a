// SPDX-License-Identifier: Apache-2.0
// The lesson as a Qt 5 widget program: `qt-lesson lesson.json`. As plain as an office's programmer would
// write it.
#include <QApplication>
#include <QFile>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace {

QLabel* make_label(const QString& text, int size_px, bool bold) {
  auto* label = new QLabel(text);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  QFont font = label->font();
  font.setPixelSize(size_px);
  font.setBold(bold);
  label->setFont(font);
  return label;
}

QWidget* make_page(const QJsonObject& lesson) {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->addWidget(make_label(lesson["title"].toString(), 36, true));
  for (const QJsonValue paragraph : lesson["paragraphs"].toArray()) {
    column->addWidget(make_label(paragraph.toObject()["text"].toString(), 18, false));
  }
  column->addStretch();
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setWidget(page);
  return scroll;
}

QWidget* make_question(const QJsonObject& lesson) {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->addWidget(make_label(lesson["question"].toString(), 36, true));
  for (const QJsonValue choice : lesson["choices"].toArray()) {
    auto* button = new QRadioButton(choice.toString());
    QFont font = button->font();
    font.setPixelSize(18);
    button->setFont(font);
    column->addWidget(button);
  }
  column->addStretch();
  return page;
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QFile file(application.arguments().value(1));
  if (!file.open(QIODevice::ReadOnly)) return 3;
  const QJsonObject lesson = QJsonDocument::fromJson(file.readAll()).object();

  QWidget window;
  window.setWindowTitle(lesson["title"].toString());
  auto* column = new QVBoxLayout(&window);
  auto* pages = new QStackedWidget;
  pages->addWidget(make_page(lesson));
  pages->addWidget(make_question(lesson));
  column->addWidget(pages);

  auto* row = new QHBoxLayout;
  for (const int index : {0, 1}) {
    auto* button = new QPushButton(index == 0 ? "Back" : "Next");
    button->setFixedSize(120, 48);
    // Buttons that take no focus keep the focus ring, and with it another repaint, out of the measurement.
    button->setFocusPolicy(Qt::NoFocus);
    QObject::connect(button, &QPushButton::clicked, [pages, index] { pages->setCurrentIndex(index); });
    row->addWidget(button);
    if (index == 0) row->addStretch();
  }
  column->addLayout(row);
  window.setGeometry(0, 0, 1024, 768);
  window.show();
  return QApplication::exec();
}
