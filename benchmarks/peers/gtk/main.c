// SPDX-License-Identifier: Apache-2.0
// The lesson as a GTK 3 program: `gtk-lesson lesson.txt`. As plain as an office's programmer would write it.
#include <gtk/gtk.h>
#include <string.h>

typedef struct {
  GtkWidget *stack, *page;
} Turn;

static void add_text(GtkWidget* column, const char* text, int size_px, gboolean bold) {
  GtkWidget* label = gtk_label_new(text);
  PangoAttrList* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_size_new_absolute(size_px * PANGO_SCALE));
  pango_attr_list_insert(attributes, pango_attr_weight_new(bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL));
  gtk_label_set_attributes(GTK_LABEL(label), attributes);
  pango_attr_list_unref(attributes);
  gtk_label_set_line_wrap(GTK_LABEL(label), TRUE);
  // Pango knows no words of Khmer, Lao and Burmese: by words alone the window would outgrow the screen.
  gtk_label_set_line_wrap_mode(GTK_LABEL(label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign(GTK_LABEL(label), 0);
  gtk_box_pack_start(GTK_BOX(column), label, FALSE, FALSE, 8);
}

static GtkWidget* add_choice(GtkWidget* column, const char* text, GtkWidget* group) {
  GtkWidget* button = gtk_radio_button_new_from_widget(GTK_RADIO_BUTTON(group));
  GtkWidget* label = gtk_label_new(text);
  PangoAttrList* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_size_new_absolute(18 * PANGO_SCALE));
  gtk_label_set_attributes(GTK_LABEL(label), attributes);
  pango_attr_list_unref(attributes);
  gtk_label_set_line_wrap(GTK_LABEL(label), TRUE);
  gtk_label_set_xalign(GTK_LABEL(label), 0);
  gtk_container_add(GTK_CONTAINER(button), label);
  gtk_widget_set_can_focus(button, FALSE);
  gtk_box_pack_start(GTK_BOX(column), button, FALSE, FALSE, 8);
  return button;
}

static void turn(GtkButton* button, gpointer data) {
  (void)button;
  const Turn* to = data;
  gtk_stack_set_visible_child(GTK_STACK(to->stack), to->page);
}

static GtkWidget* make_button(const char* text, Turn* to) {
  GtkWidget* button = gtk_button_new_with_label(text);
  gtk_widget_set_size_request(button, 120, 48);
  // Buttons that take no focus keep the focus ring, and with it another repaint, out of the measurement.
  gtk_widget_set_can_focus(button, FALSE);
  g_signal_connect(button, "clicked", G_CALLBACK(turn), to);
  return button;
}

int main(int argc, char** argv) {
  gtk_init(&argc, &argv);
  char* text = NULL;
  if (argc != 2 || !g_file_get_contents(argv[1], &text, NULL, NULL)) return 3;

  GtkWidget* page = gtk_box_new(GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget* question = gtk_box_new(GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget* group = NULL;
  const char* title = "";
  char** lines = g_strsplit(text, "\n", -1);
  for (char** line = lines; *line != NULL; ++line) {
    char* value = strchr(*line, '\t');
    if (value == NULL) continue;
    *value++ = '\0';
    if (strcmp(*line, "title") == 0) {
      title = value;
      add_text(page, value, 36, TRUE);
    } else if (strcmp(*line, "paragraph") == 0) {
      add_text(page, value, 18, FALSE);
    } else if (strcmp(*line, "question") == 0) {
      add_text(question, value, 36, TRUE);
    } else {
      group = add_choice(question, value, group);
    }
  }

  GtkWidget* window = gtk_window_new(GTK_WINDOW_TOPLEVEL);
  gtk_window_set_title(GTK_WINDOW(window), title);
  gtk_window_set_default_size(GTK_WINDOW(window), 1024, 768);
  gtk_container_set_border_width(GTK_CONTAINER(window), 12);
  g_signal_connect(window, "destroy", G_CALLBACK(gtk_main_quit), NULL);
  GtkWidget* column = gtk_box_new(GTK_ORIENTATION_VERTICAL, 8);
  gtk_container_add(GTK_CONTAINER(window), column);

  GtkWidget* scroll = gtk_scrolled_window_new(NULL, NULL);
  gtk_scrolled_window_set_policy(GTK_SCROLLED_WINDOW(scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  // A bar that comes and goes with the pointer would repaint at its own times.
  gtk_scrolled_window_set_overlay_scrolling(GTK_SCROLLED_WINDOW(scroll), FALSE);
  gtk_container_add(GTK_CONTAINER(scroll), page);
  GtkWidget* stack = gtk_stack_new();
  gtk_container_add(GTK_CONTAINER(stack), scroll);
  gtk_container_add(GTK_CONTAINER(stack), question);
  gtk_box_pack_start(GTK_BOX(column), stack, TRUE, TRUE, 0);

  Turn to_page = {stack, scroll}, to_question = {stack, question};
  GtkWidget* row = gtk_box_new(GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_pack_start(GTK_BOX(row), make_button("Back", &to_page), FALSE, FALSE, 0);
  gtk_box_pack_end(GTK_BOX(row), make_button("Next", &to_question), FALSE, FALSE, 0);
  gtk_box_pack_start(GTK_BOX(column), row, FALSE, FALSE, 0);

  gtk_widget_show_all(window);
  gtk_window_move(GTK_WINDOW(window), 0, 0);
  gtk_main();
  g_strfreev(lines);
  g_free(text);
  return 0;
}
